package org.onewindow.ui.counter;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onewindow.casework.MaterialState;
import org.onewindow.catalogue.Material;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;

/** One material in the case's list: its name, where it comes from, and how it stands. Can be filled again; see {@link ServiceCard}. */
final class MaterialLine extends HBox {
    private final Texts texts;
    private final Label name = new Label();
    private final Label from = new Label();
    private final Pill state = new Pill();
    private Optional<MaterialState> shown = Optional.empty();

    /** A line of no material yet, which takes no room. */
    MaterialLine(Texts texts) {
        this.texts = texts;
        name.getStyleClass().add("material-name");
        name.setWrapText(true);
        from.getStyleClass().add("material-from");
        from.setWrapText(true);
        VBox words = new VBox(name, from);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("material-line");
        getChildren().addAll(words, state);
        setVisible(false);
        setManaged(false);
    }

    /** Shows a material; does nothing if it shows just that already, as after most answers. */
    void show(Optional<MaterialState> material) {
        if (!material.equals(shown)) {
            shown = material;
            setVisible(material.isPresent());
            setManaged(material.isPresent());
            material.ifPresent(this::fill);
        }
    }

    private void fill(MaterialState material) {
        name.setText(material.material().name().in(texts.language()));
        from.setText(from(material));
        state.setKind(pillKind(material.state()));
        state.setText(texts.text(stateKey(material)));
    }

    private String from(MaterialState material) {
        String departments = material.material().replacedBy().stream()
                .map(service -> service.department().shortName().in(texts.language()))
                .distinct()
                .collect(Collectors.joining(texts.text("counter.list-separator")));
        return switch (material.state()) {
            case WAIVED -> texts.text("counter.material.from", departments);
            case AWAITED -> texts.text("counter.material.asked", departments);
            case TO_BRING -> texts.text("catalogue.form." + material.material().form());
        };
    }

    private static String stateKey(MaterialState material) {
        if (material.state() == MaterialState.State.WAIVED
                && material.material().form() == Material.Form.CHECK) {
            return "counter.material.CHECKED";
        }
        return material.state() == MaterialState.State.TO_BRING
                        && material.material().form() == Material.Form.CHECK
                ? "counter.material.TO_CHECK"
                : "counter.material." + material.state();
    }

    private static PillKind pillKind(MaterialState.State state) {
        return switch (state) {
            case WAIVED -> PillKind.GOOD;
            case AWAITED -> PillKind.BUSY;
            case TO_BRING -> PillKind.NEUTRAL;
        };
    }
}
