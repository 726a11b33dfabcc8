package org.onewindow.ui.counter;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onewindow.casework.MaterialState;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;

/** One material in the case's list: its name, where it comes from, and how it stands. Can be filled again; see {@link ServiceCard}. */
final class MaterialLine extends HBox {
    private final Texts texts;
    private final MaterialWords says;
    private final Label name = new Label();
    private final Label from = new Label();
    private final Label note = new Label();
    private final Pill state = new Pill();
    private final CheckBox taken = new CheckBox();
    private Optional<Shown> shown = Optional.empty();

    /** What a line shows: a material, whether its paper was taken in, and whether that can still be changed. */
    record Shown(MaterialState material, boolean taken, boolean open) {
        /** A paper that has to be brought can be taken in; a check of the clerk's is ticked in the same way. */
        boolean canBeTaken() {
            return material.state().isOpen();
        }
    }

    /** A line of no material yet, which takes no room; {@code receive} hears of papers taken in or given back. */
    MaterialLine(Texts texts, BiConsumer<String, Boolean> receive) {
        this.texts = texts;
        this.says = new MaterialWords(texts);
        taken.setMinWidth(USE_PREF_SIZE);
        taken.setOnAction(event ->
                shown.ifPresent(now -> receive.accept(now.material().material().code(), taken.isSelected())));
        name.getStyleClass().add("material-name");
        name.setWrapText(true);
        from.getStyleClass().add("material-from");
        from.setWrapText(true);
        note.getStyleClass().add("material-note");
        note.setWrapText(true);
        VBox words = new VBox(name, from, note);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("material-line");
        getChildren().addAll(words, state, taken);
        setVisible(false);
        setManaged(false);
    }

    /** Shows a material; does nothing if it shows just that already, as after most answers. */
    void show(Optional<Shown> material) {
        if (!material.equals(shown)) {
            shown = material;
            setVisible(material.isPresent());
            setManaged(material.isPresent());
            material.ifPresent(this::fill);
        }
    }

    private void fill(Shown now) {
        MaterialState material = now.material();
        boolean ticked = now.canBeTaken() && now.taken();
        name.setText(material.material().name().in(texts.language()));
        tell(from, says.from(material));
        tell(note, says.note(material));
        state.setKind(ticked ? PillKind.GOOD : pillKind(material.state()));
        state.setText(says.state(material, ticked));
        taken.setVisible(now.canBeTaken());
        taken.setManaged(now.canBeTaken());
        taken.setSelected(ticked);
        taken.setDisable(!now.open());
        taken.setAccessibleText(says.tick(material));
    }

    private static void tell(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static PillKind pillKind(MaterialState.State state) {
        return switch (state) {
            case WAIVED -> PillKind.GOOD;
            case AWAITED -> PillKind.BUSY;
            case TO_BRING -> PillKind.NEUTRAL;
            case DENIED -> PillKind.WARNING;
        };
    }
}
