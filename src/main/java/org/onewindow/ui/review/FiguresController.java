package org.onewindow.ui.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.onewindow.review.DayOverview;
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
    private static final int DEPARTMENTS = 8;

    private final ReviewViewModel model;
    private final Appearance appearance;
    private final LogWords words;
    private final FigureWords figureWords;

    @FXML
    private FlowPane tiles;

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
        Shown.follow(tiles, model.overview(), this::show);
    }

    private void show(Optional<DayOverview> overview) {
        if (overview.isEmpty()) {
            return;
        }
        DayOverview day = overview.get();
        tiles.getChildren()
                .setAll(figureWords.tiles(day).stream().map(this::tile).toList());
        showHours(day.hours());
        showDepartments(day.departments());
        showOutages(day.outages());
    }

    private Button tile(FigureTile tile) {
        Label label = new Label(tile.label());
        label.getStyleClass().addAll("quiet", "small");
        Label value = new Label(tile.value());
        value.getStyleClass().add("figure-value");
        Label note = new Label(tile.note());
        note.getStyleClass().addAll("quiet", "small");
        Button button = new Button("", new VBox(label, value, note));
        button.getStyleClass().addAll("panel", "figure-tile");
        button.setAccessibleText(tile.label() + " " + tile.value() + ", " + tile.note());
        button.setOnAction(event -> drill(tile.entries()));
        return button;
    }

    private void drill(LogFilter entries) {
        model.table().show(entries);
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
            leadTo(answered.getData().get(i), hour.entries());
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
        if (bar.getNode() != null) {
            bar.getNode().setOnMouseClicked(event -> drill(entries));
        }
    }

    private void showDepartments(List<DepartmentFigures> figures) {
        departments.getChildren().clear();
        either(departments, noDepartments, !figures.isEmpty());
        long most =
                figures.stream().mapToLong(DepartmentFigures::requests).max().orElse(1);
        int row = 0;
        for (DepartmentFigures one : figures.stream().limit(DEPARTMENTS).toList()) {
            Hyperlink name = new Hyperlink(words.department(one.department()));
            name.setOnAction(event -> drill(one.entries()));
            ProgressBar bar = new ProgressBar((double) one.requests() / Math.max(1, most));
            bar.getStyleClass().add("department-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            Label note = new Label(appearance.text(
                    "review.departments.note",
                    appearance.formats().count(one.requests()),
                    one.failed(),
                    appearance.formats().took(java.time.Duration.ofMillis(one.slowestMillis()))));
            note.getStyleClass().addAll("small", "quiet");
            bar.setAccessibleText(name.getText() + ", " + note.getText());
            departments.addRow(row++, name, bar, note);
        }
    }

    private void showOutages(List<Outage> spells) {
        outages.getChildren().clear();
        if (spells.isEmpty()) {
            Label none = new Label(appearance.text("review.outages.none"));
            none.getStyleClass().add("quiet");
            outages.getChildren().add(none);
            return;
        }
        outages.getChildren().add(new OutageLine(spells));
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
