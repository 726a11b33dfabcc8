package org.onewindow.ui.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onewindow.review.DayGlance;
import org.onewindow.review.DepartmentFigures;
import org.onewindow.review.FigureTile;
import org.onewindow.review.FigureWords;
import org.onewindow.review.HourFigures;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogWords;
import org.onewindow.review.Outage;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Shown;

/** The figures, the hours, the departments and the outages; each leads to its entries. */
public final class FiguresController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ReviewViewModel model;
    private final Appearance appearance;
    private final LogWords words;
    private final FigureWords figureWords;

    @FXML
    private HBox tiles;

    @FXML
    private StackedBarChart<String, Number> hours;

    @FXML
    private NumberAxis lookups;

    @FXML
    private Label noHours;

    @FXML
    private GridPane departments;

    @FXML
    private Label noDepartments;

    @FXML
    private VBox outages;

    FiguresController(ReviewViewModel model, Appearance appearance, LogWords words) {
        this.model = model;
        this.appearance = appearance;
        this.words = words;
        this.figureWords = new FigureWords(appearance.texts(), words);
    }

    @FXML
    private void initialize() {
        hours.setAnimated(false);
        Shown.follow(tiles, model.glance(), glance -> glance.ifPresent(this::show));
    }

    private void show(DayGlance day) {
        List<FigureTile> figures =
                model.overview().get().map(figureWords::tiles).orElseGet(() -> figureWords.tiles(day));
        tiles.getChildren().setAll(figures.stream().map(this::tile).toList());
        showHours(day.hours());
        showDepartments(day.departments());
        showOutages(day);
    }

    private Button tile(FigureTile tile) {
        Label label = new Label(tile.label());
        label.getStyleClass().addAll("quiet", "small");
        Label value = new Label(tile.value());
        value.getStyleClass().add("figure-value");
        Label note = new Label(tile.note());
        note.getStyleClass().addAll("quiet", "small");
        Label comparison = new Label(tile.comparison());
        comparison.getStyleClass().addAll("quiet", "small");
        // A figure without a remark of its own has the comparison in its place.
        VBox lines = tile.note().isEmpty()
                ? new VBox(label, value, comparison, note)
                : new VBox(label, value, note, comparison);
        Button button = new Button("", lines);
        button.getStyleClass().addAll("panel", "figure-tile");
        button.setAccessibleText(tile.label() + " " + tile.value() + ", " + tile.remarks());
        button.setOnAction(event -> drill(tile.entries()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void drill(LogFilter entries) {
        model.choosing().showOnly(entries);
    }

    private void showHours(List<HourFigures> figures) {
        XYChart.Series<String, Number> answered = new XYChart.Series<>();
        answered.setName(appearance.text("review.hours.answered"));
        XYChart.Series<String, Number> troubled = new XYChart.Series<>();
        troubled.setName(appearance.text("review.hours.troubled"));
        for (HourFigures hour : figures) {
            String label = hour.hour() + ":00";
            answered.getData().add(new XYChart.Data<>(label, hour.answered()));
            troubled.getData().add(new XYChart.Data<>(label, hour.troubled()));
        }
        hours.getData().setAll(List.of(answered, troubled));
        long most = figures.stream()
                .mapToLong(hour -> hour.answered() + hour.troubled())
                .max()
                .orElse(0);
        AxisSteps steps = AxisSteps.upTo(most);
        lookups.setTickUnit((double) steps.step());
        lookups.setUpperBound((double) steps.top());
        either(hours, noHours, !figures.isEmpty());
        for (int i = 0; i < figures.size(); i++) {
            HourFigures hour = figures.get(i);
            leadTo(answered.getData().get(i), hour.answeredEntries());
            leadTo(troubled.getData().get(i), hour.troubledEntries());
        }
    }

    /** A picture, or the words that there is nothing to draw. */
    private static void either(Node picture, Node words, boolean drawn) {
        picture.setVisible(drawn);
        picture.setManaged(drawn);
        words.setVisible(!drawn);
        words.setManaged(!drawn);
    }

    private void leadTo(XYChart.Data<String, Number> bar, LogFilter entries) {
        Node node = bar.getNode();
        if (node == null || bar.getYValue().longValue() == 0) {
            return;
        }
        // The chart lets only screen readers at its bars; a supervisor without a mouse wants to get there too.
        node.focusTraversableProperty().unbind();
        node.setFocusTraversable(true);
        node.accessibleTextProperty().unbind();
        node.setAccessibleText(bar.getXValue() + " " + bar.getYValue());
        node.setOnMouseClicked(event -> drill(entries));
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                drill(entries);
                event.consume();
            }
        });
    }

    private void showDepartments(List<DepartmentFigures> figures) {
        departments.getChildren().clear();
        either(departments, noDepartments, !figures.isEmpty());
        long most =
                figures.stream().mapToLong(DepartmentFigures::requests).max().orElse(1);
        int row = 0;
        for (DepartmentFigures one : figures) {
            Hyperlink name = link(words.department(one.department()), one.entries());
            ProgressBar bar = new ProgressBar((double) one.requests() / Math.max(1, most));
            bar.getStyleClass().add("department-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            GridPane.setFillWidth(bar, true);
            bar.setOnMouseClicked(event -> drill(one.entries()));
            bar.setAccessibleText(name.getText());
            Hyperlink slowest = link(
                    appearance.text(
                            "review.departments.slowest",
                            appearance.formats().took(java.time.Duration.ofMillis(one.slowestMillis()))),
                    one.slowestEntry());
            departments.addRow(
                    row++,
                    name,
                    bar,
                    link(appearance.formats().count(one.requests()), one.entries()),
                    failed(one),
                    slowest);
        }
    }

    private Node failed(DepartmentFigures one) {
        return one.failed() > 0
                ? link(appearance.text("review.departments.failed", one.failed()), one.failedEntries())
                : new Region();
    }

    private Hyperlink link(String words, LogFilter entries) {
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().add("small");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> drill(entries));
        return link;
    }

    private void showOutages(DayGlance day) {
        List<Outage> spells = day.outages();
        outages.getChildren().clear();
        if (spells.isEmpty()) {
            Label none = new Label(appearance.text("review.outages.none"));
            none.getStyleClass().add("quiet");
            outages.getChildren().add(none);
            return;
        }
        outages.getChildren().add(new OutageLine(spells, model.timeOf(day.day()), spell -> drill(spell.entries())));
        for (Outage spell : spells) {
            String said = spell.until().isPresent()
                    ? appearance.text(
                            "review.outages.spell",
                            TIME.format(spell.from()),
                            TIME.format(spell.until().get()),
                            spell.counter(),
                            spell.queued())
                    : appearance.text(
                            "review.outages.still", TIME.format(spell.from()), spell.counter(), spell.queued());
            Hyperlink link = new Hyperlink(said);
            link.setOnAction(event -> drill(spell.entries()));
            outages.getChildren().add(link);
        }
    }
}
