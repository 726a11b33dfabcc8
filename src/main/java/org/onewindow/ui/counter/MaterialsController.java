package org.onewindow.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.onewindow.casework.MaterialState;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Shown;

/** The materials of the matter: which papers records have replaced, which are still to be brought, and what the citizen was spared. */
public final class MaterialsController {
    /** More than most matters have; for others, lines are made when they are needed. */
    private static final int PREPARED_LINES = 12;

    private final CounterViewModel model;
    private final Texts texts;

    private final List<MaterialLine> made = new ArrayList<>();

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
        // Made before there is anything to show, for the same reason as the cards.
        for (int line = 0; line < PREPARED_LINES; line++) {
            make();
        }
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

    private void showLines(List<MaterialState> materials) {
        while (made.size() < materials.size()) {
            make();
        }
        for (int index = 0; index < made.size(); index++) {
            made.get(index).show(index < materials.size() ? Optional.of(materials.get(index)) : Optional.empty());
        }
    }

    private void make() {
        MaterialLine line = new MaterialLine(texts);
        made.add(line);
        lines.getChildren().add(line);
    }

    private String limits(Matter about) {
        String promised =
                about.promisedDays().isEmpty() ? "" : texts.text("counter.case.promised", about.promisedDays());
        String statutory =
                about.statutoryDays() == 0 ? "" : texts.text("counter.case.statutory", about.statutoryDays());
        return promised.isEmpty() || statutory.isEmpty() ? promised + statutory : promised + " · " + statutory;
    }

    @FXML
    private void closeCase() {
        model.closeCase();
    }
}
