package org.onewindow.ui.cases;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onewindow.casework.CaseChoice;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseOfToday;
import org.onewindow.casework.CaseVersion;
import org.onewindow.ui.kit.Shown;

/** On the left the cases, on the right the chosen one; two versions of it stand beside each other, with a choice. */
public final class CasesController {
    private final CasesViewModel model;
    private final CaseWords words;

    @FXML
    private ListView<CasesViewModel.Line> list;

    @FXML
    private Label empty;

    @FXML
    private VBox details;

    @FXML
    private Label matter;

    @FXML
    private Label about;

    @FXML
    private Label sentence;

    @FXML
    private HBox versions;

    @FXML
    private HBox choice;

    @FXML
    private Label trouble;

    CasesController(CasesViewModel model, CaseWords words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new CaseCell(words));
        list.setPlaceholder(empty);
        Shown.follow(list, model.lines(), this::showLines);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.chosen().set(Optional.of(now.number()));
            }
        });
        Shown.follow(list, model.chosen(), number -> showChosen());
        Shown.follow(list, model.trouble(), outcome -> {
            trouble.setText(
                    outcome.map(one -> words.text("casework.outcome." + one)).orElse(""));
            present(trouble, outcome.isPresent());
        });
    }

    private void showLines(List<CasesViewModel.Line> lines) {
        Optional<CasesViewModel.Line> chosen = model.chosenLine();
        list.getItems().setAll(lines);
        chosen.ifPresent(line -> list.getSelectionModel().select(line));
        showChosen();
    }

    private void showChosen() {
        Optional<CasesViewModel.Line> line = model.chosenLine();
        present(details, line.isPresent());
        line.ifPresent(this::show);
    }

    private void show(CasesViewModel.Line line) {
        CaseOfToday one = line.one();
        CaseFile file = one.file();
        matter.setText(words.matter(file));
        about.setText(line.subject().map(subject -> subject + " · ").orElse("") + line.number() + " · "
                + words.state(file) + " · " + words.text("cases.hub", words.delivery(one.delivery())));
        sentence.setText(one.trouble().map(words::trouble).orElse(""));
        present(sentence, one.trouble().isPresent());
        versions.getChildren().setAll(version(words.text("cases.ours"), file, file.version()));
        Optional<CaseDecision.Conflict> conflict =
                one.trouble().filter(CaseDecision.Conflict.class::isInstance).map(CaseDecision.Conflict.class::cast);
        conflict.ifPresent(other -> versions.getChildren()
                .add(version(words.text("cases.theirs", other.theirCounter()), file, other.theirs())));
        present(choice, conflict.isPresent());
    }

    private VersionBox version(String whose, CaseFile file, CaseVersion version) {
        VersionBox box = new VersionBox(whose, file, version, words);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    @FXML
    private void keepOurs() {
        model.settle(CaseChoice.OURS);
    }

    @FXML
    private void keepTheirs() {
        model.settle(CaseChoice.THEIRS);
    }
}
