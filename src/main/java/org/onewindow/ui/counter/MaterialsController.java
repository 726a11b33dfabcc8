package org.onewindow.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.onewindow.casework.CaseState;
import org.onewindow.casework.CaseStep;
import org.onewindow.casework.MaterialState;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.PulsePacer;
import org.onewindow.ui.kit.Shown;

/** The materials of the matter: which papers records have replaced, which are still to be brought, and what the citizen was spared. */
public final class MaterialsController {
    /** More than most matters have; for others, lines are made when they are needed. */
    private static final int PREPARED_LINES = 12;

    private final CounterViewModel model;
    private final Texts texts;
    private final CasePaper paper;

    private final List<MaterialLine> made = new ArrayList<>();
    private final PulsePacer pace = new PulsePacer(1);
    private boolean built;

    @FXML
    private Label caseNumber;

    @FXML
    private Label matter;

    @FXML
    private Label limits;

    @FXML
    private VBox lines;

    @FXML
    private Label basis;

    @FXML
    private VBox savedBox;

    @FXML
    private Label visits;

    @FXML
    private Label papers;

    @FXML
    private Pill state;

    @FXML
    private Button accept;

    @FXML
    private Button askForMore;

    @FXML
    private Button decline;

    @FXML
    private Button closeCase;

    @FXML
    private Button print;

    @FXML
    private Label printed;

    MaterialsController(CounterViewModel model, Texts texts, CasePaper paper) {
        this.model = model;
        this.paper = paper;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        // Made before there is anything to show, for the same reason as the cards.
        for (int line = 0; line < PREPARED_LINES; line++) {
            make();
        }
        basis.visibleProperty().bind(basis.textProperty().isNotEmpty());
        Shown.follow(lines, model.openCase(), this::showSoon);
        Shown.follow(print, model.answers(), count -> showPrint());
        Shown.follow(print, model.running(), running -> showPrint());
        Shown.follow(printed, model.shownCase().printed(), file -> {
            printed.setText(
                    file.map(name -> texts.text("counter.case.printed", name)).orElse(""));
            printed.setVisible(file.isPresent());
            printed.setManaged(file.isPresent());
        });
        Shown.follow(
                accept,
                model.offline(),
                offline -> accept.setText(texts.text(offline ? "counter.case.accept-offline" : "counter.case.accept")));
    }

    /** A pulse after the cards, which change with the case; a screen that is built again shows it at once. */
    private void showSoon(Optional<CaseView> now) {
        pace.clear();
        if (built) {
            pace.endPulse();
            pace.execute(() -> show(now));
        } else {
            show(now);
            built = true;
        }
    }

    private void show(Optional<CaseView> now) {
        closeCase.setDisable(now.isEmpty());
        showPrint();
        boolean undecided = now.filter(view -> view.state().undecided()).isPresent();
        accept.setDisable(!undecided);
        askForMore.setDisable(!undecided);
        decline.setDisable(!undecided);
        now.ifPresent(view -> {
            caseNumber.setText(texts.text("counter.case.number", view.number()));
            matter.setText(view.matter().name().in(texts.language()));
            limits.setText(limits(view.matter()));
            limits.setManaged(!limits.getText().isEmpty());
            basis.setText(basis(view.matter()));
            showLines(view);
            showState(view.state());
            boolean any = view.saved().papers() > 0 || view.saved().visits() > 0;
            savedBox.setVisible(any);
            visits.setText(texts.text("counter.saved.visits", view.saved().visits()));
            papers.setText(texts.text("counter.saved.papers", view.saved().papers()));
        });
    }

    /** There has to be an answer to put on paper. */
    private void showPrint() {
        print.setDisable(!model.hasOpenCase() || model.answeredCount() == 0);
    }

    private void showState(CaseState now) {
        state.setVisible(now != CaseState.OPEN);
        state.setManaged(now != CaseState.OPEN);
        state.setText(texts.text("casework.state." + now));
        state.setKind(
                switch (now) {
                    case ACCEPTED -> PillKind.GOOD;
                    case RETURNED -> PillKind.WARNING;
                    case DECLINED -> PillKind.BAD;
                    case OPEN, CLOSED -> PillKind.NEUTRAL;
                });
    }

    private void showLines(CaseView view) {
        List<MaterialState> materials = view.materials();
        while (made.size() < materials.size()) {
            make();
        }
        for (int index = 0; index < made.size(); index++) {
            made.get(index)
                    .show(index < materials.size() ? Optional.of(line(view, materials.get(index))) : Optional.empty());
        }
    }

    private static MaterialLine.Shown line(CaseView view, MaterialState material) {
        boolean taken = view.received().contains(material.material().code());
        return new MaterialLine.Shown(material, taken, view.state().undecided());
    }

    private void make() {
        MaterialLine line = new MaterialLine(texts, model.shownCase()::receive);
        made.add(line);
        lines.getChildren().add(line);
    }

    /** What the matter rests on, and what the catalogue says of itself, which for a sample is that an office has to confirm it. */
    private String basis(Matter about) {
        String catalogue = model.catalogueLabel().in(texts.language());
        String basis = about.legalBasis().in(texts.language());
        return basis.isEmpty() ? catalogue : texts.text("counter.case.basis", basis) + '\n' + catalogue;
    }

    private String limits(Matter about) {
        String promised =
                about.promisedDays().isEmpty() ? "" : texts.text("counter.case.promised", about.promisedDays());
        String statutory =
                about.statutoryDays() == 0 ? "" : texts.text("counter.case.statutory", about.statutoryDays());
        return promised.isEmpty() || statutory.isEmpty() ? promised + statutory : promised + " · " + statutory;
    }

    @FXML
    private void accept() {
        model.shownCase().take(CaseStep.ACCEPT);
    }

    @FXML
    private void askForMore() {
        model.shownCase().take(CaseStep.ASK_FOR_MORE);
    }

    @FXML
    private void decline() {
        model.shownCase().take(CaseStep.DECLINE);
    }

    @FXML
    private void print() {
        paper.print(print);
    }

    @FXML
    private void closeCase() {
        model.closeCase();
    }
}
