package org.onewindow.ui.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Action;
import org.onewindow.review.DayOverview;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.review.LogWords;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.Shown;

/** The log with its filters. */
public final class LogController {
    private static final List<String> OUTCOMES = List.of(
            "found", "not-found", "mismatch", "not-permitted", "unavailable", "answer-refused", "saved-copy", "queued");
    private static final Duration TYPING = Duration.millis(250);
    private static final double NEAR_THE_END = 0.85;

    private final ReviewViewModel model;
    private final Appearance appearance;
    private final LogWords words;
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final Map<EntryRef, String> flagged = new HashMap<>();

    private boolean following;

    @FXML
    private ComboBox<String> clerk;

    @FXML
    private ComboBox<String> department;

    @FXML
    private ComboBox<String> matter;

    @FXML
    private ComboBox<String> outcome;

    @FXML
    private CheckBox flaggedOnly;

    @FXML
    private TextField search;

    @FXML
    private Label shown;

    @FXML
    private TableView<LogRow> table;

    @FXML
    private Label note;

    LogController(ReviewViewModel model, Appearance appearance, LogWords words) {
        this.model = model;
        this.appearance = appearance;
        this.words = words;
    }

    @FXML
    private void initialize() {
        LogTable log = model.table();
        table.setItems(log.rows());
        table.getColumns()
                .addAll(List.of(
                        column("review.head.time", 90, words::time),
                        column("review.head.clerk", 100, LogRow::operator),
                        column("review.head.counter", 70, LogRow::counter),
                        column("review.head.subject", 170, log::subject),
                        column("review.head.matter", 190, words::matter),
                        column("review.head.action", 140, words::action),
                        column("review.head.service", 190, words::service),
                        column("review.head.outcome", 110, words::outcome),
                        column("review.head.flag", 120, row -> flagged.getOrDefault(row.ref(), ""))));
        table.setRowFactory(any -> new MarkedRow());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, before, now) -> log.look(Optional.ofNullable(now)));
        Lines.showIf(note, log.note().map(Optional::isPresent));
        Shown.follow(
                note,
                log.note(),
                written -> note.setText(written.map(this::said).orElse("")));
        Shown.follow(table, log.count(), count -> tellCount());
        log.rows().addListener((javafx.beans.Observable changed) -> tellCount());
        table.skinProperty().subscribe(skin -> followScrolling());
        typing.setOnFinished(event -> filter());
        search.textProperty().addListener((observed, before, now) -> typing.playFromStart());
        choices(clerk, "review.log.any-clerk", List.of(), Function.identity());
        choices(department, "review.log.any-department", List.of(), words::department);
        choices(matter, "review.log.any-matter", List.of(), words::matter);
        choices(outcome, "review.log.any-outcome", OUTCOMES, name -> appearance.text("lookup.outcome." + name));
        flaggedOnly.selectedProperty().addListener((observed, before, now) -> filter());
        Shown.follow(table, model.overview(), this::offer);
        Shown.follow(table, model.choosing().choices(), found -> {
            replace(clerk, found.clerks());
            replace(matter, found.matters());
        });
        Shown.follow(table, model.choosing().chosen(), this::follow);
    }

    private String said(LogTable.WrittenNote written) {
        return appearance.text(
                written.row().action() == Action.BREAK_GLASS ? "review.log.reason" : "review.log.note",
                written.row().operator(),
                words.time(written.row()),
                written.text());
    }

    private TableColumn<LogRow, String> column(String key, double width, Function<LogRow, String> cell) {
        TableColumn<LogRow, String> column = new TableColumn<>(appearance.text(key));
        column.setCellValueFactory(row -> new SimpleStringProperty(cell.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void choices(ComboBox<String> box, String anyKey, List<String> values, Function<String, String> names) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null || value.isEmpty() ? appearance.text(anyKey) : names.apply(value);
            }

            @Override
            public String fromString(String name) {
                throw new UnsupportedOperationException("filters are chosen, not typed");
            }
        });
        box.getItems().add("");
        box.getItems().addAll(values);
        box.setValue("");
        box.valueProperty().addListener((observed, before, now) -> filter());
    }

    private void offer(Optional<DayOverview> overview) {
        flagged.clear();
        overview.ifPresent(day -> {
            day.flags().forEach(flag -> {
                String title = flag.flag().title(appearance.texts());
                flag.flag().evidence().forEach(ref -> flagged.merge(ref, title, LogController::both));
            });
            String late = appearance.text("review.log.late");
            day.late().forEach(ref -> flagged.merge(ref, late, LogController::both));
            replace(
                    department,
                    day.departments().stream().map(one -> one.department()).toList());
        });
        table.refresh();
    }

    private static String both(String one, String other) {
        return one.contains(other) ? one : one + ", " + other;
    }

    private void replace(ComboBox<String> box, List<String> values) {
        String before = chosen(box);
        following = true;
        if (!box.getItems().subList(1, box.getItems().size()).equals(values)) {
            box.getItems().remove(1, box.getItems().size());
            box.getItems()
                    .addAll(values.stream().filter(value -> !value.isEmpty()).toList());
            box.setValue(before);
        }
        following = false;
    }

    private void filter() {
        if (!following) {
            model.choose(new LogChoice(
                    chosen(clerk),
                    chosen(department),
                    chosen(matter),
                    chosen(outcome),
                    flaggedOnly.isSelected(),
                    search.getText()));
        }
    }

    private static String chosen(ComboBox<String> box) {
        return Optional.ofNullable(box.getValue()).orElse("");
    }

    /** The boxes say what is chosen, whoever chose it: another day, a figure and another language do too. */
    private void follow(LogChoice choice) {
        following = true;
        clerk.setValue(choice.clerk());
        department.setValue(choice.department());
        matter.setValue(choice.matter());
        outcome.setValue(choice.outcome());
        flaggedOnly.setSelected(choice.flagged());
        if (!search.getText().equals(choice.text())) {
            search.setText(choice.text());
        }
        typing.stop();
        following = false;
    }

    @FXML
    private void wholeDay() {
        model.showWholeDay();
    }

    private void tellCount() {
        LogView.Standing standing = model.table().view().standing();
        shown.setText(
                switch (standing.state()) {
                    case CURRENT ->
                        appearance.text(
                                "review.log.shown",
                                appearance.formats().count(model.table().rows().size()),
                                appearance.formats().count(model.table().count().get()));
                    case CATCHING_UP, REBUILDING, CLOSED ->
                        appearance.text("review.log.not-ready", standing.entries(), standing.of());
                    case UNAVAILABLE -> appearance.text("review.log.unavailable");
                });
    }

    private void followScrolling() {
        table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.VERTICAL)
                .forEach(bar -> bar.valueProperty().addListener((observed, before, now) -> {
                    if (now.doubleValue() > NEAR_THE_END * bar.getMax()) {
                        model.table().more();
                    }
                }));
    }

    /** A row that a flag points at is marked at its edge. */
    private final class MarkedRow extends TableRow<LogRow> {
        @Override
        protected void updateItem(@Nullable LogRow item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().remove("flagged");
            if (!empty && item != null && flagged.containsKey(item.ref())) {
                getStyleClass().add("flagged");
            }
        }
    }
}
