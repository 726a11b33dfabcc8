package org.onewindow.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.onewindow.catalogue.DataItem;
import org.onewindow.language.Texts;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.ui.kit.Shown;

/** Everything one service answered: every record with every item, its level, source and age, and how the exchange knows the request. */
public final class DetailsController {
    private final CounterViewModel model;
    private final Texts texts;
    private final AnswerWords words;
    private final FieldText fieldWords;
    private final List<FieldLine> lines = new ArrayList<>();
    /** Where the focus was before, to go back there. */
    private Optional<Node> opener = Optional.empty();

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Label source;

    @FXML
    private Button close;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    DetailsController(CounterViewModel model, Texts texts, AnswerWords words, FieldText fieldWords) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.fieldWords = fieldWords;
    }

    @FXML
    private void initialize() {
        Shown.follow(root, model.details(), change -> show());
        Shown.follow(root, model.reveals().changes(), change -> lines.forEach(FieldLine::showValue));
    }

    private void show() {
        Optional<ServiceView> open = model.details().get();
        boolean wasOpen = root.isVisible();
        root.setVisible(open.isPresent());
        root.setManaged(open.isPresent());
        lines.clear();
        body.getChildren().clear();
        open.flatMap(view -> view.answer().get()).ifPresent(answer -> showAnswer(open.orElseThrow(), answer));
        if (open.isPresent() && !wasOpen) {
            opener = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
            scroll.setVvalue(0);
            close.requestFocus();
        } else if (open.isEmpty() && wasOpen) {
            opener.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
            opener = Optional.empty();
        }
    }

    private void showAnswer(ServiceView view, ServiceAnswer answer) {
        title.setText(view.request().service().name().in(texts.language()));
        root.setAccessibleText(title.getText());
        source.setText(view.request().service().department().name().in(texts.language()) + " · "
                + view.request().service().system().name().in(texts.language()));
        addSentence(words.sentence(answer), "card-sentence");
        addSentence(words.mending(answer), "card-note");
        addSentence(view.request().service().system().notice().in(texts.language()), "card-note");
        addSentence(model.showsAChild() ? texts.text("counter.details.child") : "", "card-note");
        List<DepartmentRecord> records = answer.answer().records();
        for (int index = 0; index < records.size(); index++) {
            if (records.size() > 1) {
                addSentence(texts.text("counter.details.record", index + 1, records.size()), "details-record");
            }
            body.getChildren().add(record(view, records.get(index), index));
        }
        body.getChildren().add(proof(answer));
    }

    private void addSentence(String sentence, String styleClass) {
        if (!sentence.isEmpty()) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.getStyleClass().add(styleClass);
            body.getChildren().add(label);
        }
    }

    private GridPane record(ServiceView view, DepartmentRecord record, int index) {
        GridPane grid = grid();
        int row = 0;
        for (DepartmentRecord.Field field : record.fields()) {
            FieldLine line = new FieldLine(model, fieldWords, texts);
            line.show(
                    field,
                    new Reveals.FieldPlace(view.code(), index, field.item().code()));
            line.addTo(grid, row++);
            lines.add(line);
            Label about = new Label(about(field.item()));
            about.getStyleClass().add("field-about");
            about.setWrapText(true);
            grid.add(about, 1, row++);
        }
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("field-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(34);
        ColumnConstraints values = new ColumnConstraints();
        values.setPercentWidth(66);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private String about(DataItem item) {
        String line = texts.text(
                "counter.details.item",
                item.code(),
                texts.text("catalogue.level." + item.level()),
                texts.text("catalogue.sharing." + item.sharing()),
                texts.text("catalogue.update." + item.updateCycle()));
        String note = item.note().in(texts.language());
        return note.isEmpty() ? line : line + '\n' + note;
    }

    private GridPane proof(ServiceAnswer answer) {
        GridPane grid = grid();
        grid.getStyleClass().add("details-proof");
        int row = 0;
        Optional<String> asOf = words.asOf(answer.answer());
        if (asOf.isPresent()) {
            addFact(grid, row++, "counter.details.as-of", asOf.get());
        }
        addFact(grid, row++, "counter.details.received", words.moment(answer.receivedAt()));
        addFact(grid, row++, "counter.details.took", words.duration(answer.took()));
        addFact(grid, row++, "counter.details.request", answer.requestId().toString());
        addFact(grid, row, "counter.details.hash", texts.text("lookup.hash." + answer.hash()));
        return grid;
    }

    private void addFact(GridPane grid, int row, String key, String fact) {
        Label name = new Label(texts.text(key));
        name.getStyleClass().add("field-name");
        name.setWrapText(true);
        Label value = new Label(fact);
        value.getStyleClass().add("field-value");
        value.setWrapText(true);
        grid.addRow(row, name, value);
    }

    @FXML
    private void close() {
        model.closeDetails();
    }
}
