package org.onewindow.ui.counter;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onewindow.language.Texts;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.Shown;

/** The card of one service. It stands from the moment the service is asked, and fills in when the answer arrives. */
final class ServiceCard extends VBox {
    /** So many fields of the first record; the others are in the details. */
    private static final int FIELDS_ON_A_CARD = 4;

    private final ServiceView view;
    private final CounterViewModel model;
    private final Texts texts;
    private final AnswerWords words;
    private final FieldText fieldWords;
    private final Pill pill = new Pill();
    private final VBox body = new VBox(6);
    private final HBox links = new HBox(10);
    private final ProgressBar waited = new ProgressBar(0);
    private final List<FieldLine> lines = new ArrayList<>();

    ServiceCard(ServiceView view, CounterViewModel model, Texts texts, AnswerWords words, FieldText fieldWords) {
        this.view = view;
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.fieldWords = fieldWords;
        getStyleClass().addAll("panel", "focusable", "service-card");
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && isFocused()) {
                model.openDetails(view);
            }
        });
        waited.getStyleClass().add("card-progress");
        waited.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(header(), body, spring(), footer());
        Shown.follow(this, model.ticks(), count -> showTime());
        Shown.follow(this, view.answer(), answer -> show());
        Shown.follow(this, model.reveals().changes(), change -> showReveals());
    }

    ServiceView view() {
        return view;
    }

    /** Shows what there is now: the waiting, or the answer. */
    private void show() {
        StateLook look = StateLook.of(view.answer().get());
        pill.setKind(look.kind());
        lines.clear();
        body.getChildren().clear();
        links.getChildren().clear();
        view.answer().get().ifPresentOrElse(this::showAnswer, this::showWaiting);
        String name = view.request().service().name().in(texts.language());
        setAccessibleText(name + ", " + pill.getText());
    }

    /** Shows fields masked or plain, as they now stand. */
    private void showReveals() {
        lines.forEach(FieldLine::showValue);
    }

    private void showWaiting() {
        pill.setText(texts.text(StateLook.WAITING.textKey()));
        waited.setProgress(0);
        body.getChildren().add(waited);
    }

    /** Fills the bar as the deadline comes nearer. */
    private void showTime() {
        if (view.awaited()) {
            waited.setProgress((double) (model.nowNanos() - view.askedAtNanos())
                    / view.deadline().toNanos());
        }
    }

    private void showAnswer(ServiceAnswer answer) {
        pill.setText(words.pill(answer));
        if (AnswerWords.common(answer.answer())) {
            body.getChildren().add(text(texts.text("counter.card.common"), "card-note"));
        } else {
            showOwnAnswer(answer);
        }
        links.getChildren().add(link("counter.card.details", () -> model.openDetails(view)));
    }

    private void showOwnAnswer(ServiceAnswer answer) {
        List<DepartmentRecord> records = AnswerWords.records(answer.answer());
        String sentence = words.sentence(answer);
        if (!sentence.isEmpty()) {
            body.getChildren().add(text(sentence, "card-sentence"));
        }
        if (!records.isEmpty()) {
            body.getChildren().add(fields(records.get(0)));
            if (records.size() > 1) {
                body.getChildren().add(text(texts.text("counter.card.more-records", records.size() - 1), "card-note"));
            }
        }
        String mending = words.mending(answer);
        if (!mending.isEmpty()) {
            body.getChildren().add(text(mending, "card-note"));
        }
        if (StateLook.of(view.answer().get()).worthAskingAgain()) {
            links.getChildren().add(link("counter.card.retry", () -> model.retry(view)));
        }
    }

    private GridPane fields(DepartmentRecord first) {
        GridPane grid = grid();
        int row = 0;
        for (DepartmentRecord.Field field : first.fields()
                .subList(0, Math.min(FIELDS_ON_A_CARD, first.fields().size()))) {
            FieldLine line = new FieldLine(
                    field, new Reveals.FieldPlace(view.code(), 0, field.item().code()), model, fieldWords, texts);
            line.addTo(grid, row++);
            lines.add(line);
        }
        return grid;
    }

    static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("field-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(34);
        ColumnConstraints values = new ColumnConstraints();
        values.setPercentWidth(66);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private HBox header() {
        Label title = new Label(view.request().service().name().in(texts.language()));
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        title.setWrapText(true);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, title, space, pill);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox footer() {
        Label department =
                new Label(view.request().service().department().shortName().in(texts.language()));
        department.getStyleClass().addAll("quiet", "small");
        department.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        links.setMinWidth(Region.USE_PREF_SIZE);
        HBox footer = new HBox(8, department, space, links);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("card-footer");
        return footer;
    }

    private static Region spring() {
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static Label text(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Hyperlink link(String key, Runnable action) {
        Hyperlink link = new Hyperlink(texts.text(key));
        link.setAccessibleText(
                link.getText() + ' ' + view.request().service().name().in(texts.language()));
        link.setOnAction(event -> action.run());
        return link;
    }
}
