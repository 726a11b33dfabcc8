package org.onewindow.ui.counter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onewindow.casework.MaterialState;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.Shown;

/** The materials of the matter: which papers records have replaced, which are still to be brought, and what the citizen was spared. */
public final class MaterialsController {
    private final CounterViewModel model;
    private final Texts texts;

    private List<MaterialState> shown = List.of();

    @FXML
    private Label caseNumber;

    @FXML
    private Label matter;

    @FXML
    private Label limits;

    @FXML
    private VBox lines;

    @FXML
    private VBox savedBox;

    @FXML
    private Label visits;

    @FXML
    private Label papers;

    @FXML
    private Button closeCase;

    MaterialsController(CounterViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        Shown.follow(lines, model.openCase(), this::show);
    }

    private void show(Optional<CounterViewModel.CaseView> now) {
        closeCase.setDisable(now.isEmpty());
        now.ifPresent(view -> {
            caseNumber.setText(texts.text("counter.case.number", view.number()));
            matter.setText(view.matter().name().in(texts.language()));
            limits.setText(limits(view.matter()));
            limits.setManaged(!limits.getText().isEmpty());
            showLines(view.materials());
            boolean any = view.saved().papers() > 0 || view.saved().visits() > 0;
            savedBox.setVisible(any);
            visits.setText(texts.text("counter.saved.visits", view.saved().visits()));
            papers.setText(texts.text("counter.saved.papers", view.saved().papers()));
        });
    }

    /** Makes only those lines anew that say something else than before: most answers change one or none. */
    private void showLines(List<MaterialState> materials) {
        if (materials.size() != shown.size()) {
            lines.getChildren().setAll(materials.stream().map(this::line).toList());
        } else {
            for (int index = 0; index < materials.size(); index++) {
                if (differs(materials.get(index), shown.get(index))) {
                    lines.getChildren().set(index, line(materials.get(index)));
                }
            }
        }
        shown = List.copyOf(materials);
    }

    private static boolean differs(MaterialState one, MaterialState other) {
        return one.state() != other.state()
                || !one.material().code().equals(other.material().code());
    }

    private String limits(Matter about) {
        String promised =
                about.promisedDays().isEmpty() ? "" : texts.text("counter.case.promised", about.promisedDays());
        String statutory =
                about.statutoryDays() == 0 ? "" : texts.text("counter.case.statutory", about.statutoryDays());
        return promised.isEmpty() || statutory.isEmpty() ? promised + statutory : promised + " · " + statutory;
    }

    private HBox line(MaterialState material) {
        Label name = new Label(material.material().name().in(texts.language()));
        name.getStyleClass().add("material-name");
        name.setWrapText(true);
        Label from = new Label(from(material));
        from.getStyleClass().add("material-from");
        from.setWrapText(true);
        VBox words = new VBox(name, from);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Pill state = new Pill(pillKind(material.state()), texts.text(stateKey(material)));
        HBox line = new HBox(8, words, state);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("material-line");
        return line;
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

    @FXML
    private void closeCase() {
        model.closeCase();
    }
}
