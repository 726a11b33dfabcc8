package org.onewindow.ui.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.onewindow.review.DayOverview;
import org.onewindow.review.FigureWords;
import org.onewindow.review.Finding;
import org.onewindow.review.GivenReason;
import org.onewindow.review.LogWords;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.Shown;

/** The flags, and the one that is looked at with the form that settles it. */
public final class FlagsController {
    /** What a scroll bar and the cell's own edges take. */
    private static final double SCROLL_BAR = 32;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ReviewViewModel model;
    private final Appearance appearance;
    private final FigureWords words;

    @FXML
    private Label severities;

    @FXML
    private Label silent;

    @FXML
    private ListView<ReviewedFlag> flags;

    @FXML
    private Label none;

    @FXML
    private VBox all;

    @FXML
    private VBox one;

    @FXML
    private Label title;

    @FXML
    private Label said;

    @FXML
    private Label reasons;

    @FXML
    private ScrollPane reasonsPane;

    @FXML
    private Label evidence;

    @FXML
    private Label state;

    @FXML
    private ComboBox<Finding> finding;

    @FXML
    private TextArea note;

    @FXML
    private Button settle;

    FlagsController(ReviewViewModel model, Appearance appearance, LogWords words) {
        this.model = model;
        this.appearance = appearance;
        this.words = new FigureWords(appearance.texts(), words);
    }

    @FXML
    private void initialize() {
        flags.setCellFactory(list -> new FlagCell());
        flags.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                look();
            }
        });
        finding.getItems().setAll(Finding.values());
        finding.setConverter(new FindingNames());
        note.textProperty().bindBidirectional(model.flag().note());
        settle.disableProperty().bind(model.busy());
        Lines.showIf(one, model.flag().flag().map(Optional::isPresent));
        Lines.showIf(all, model.flag().flag().map(Optional::isEmpty));
        Shown.follow(flags, model.overview(), this::showAll);
        String unheard = model.silentRules().stream()
                .map(rule -> appearance.text("review.rule." + rule))
                .collect(Collectors.joining(appearance.text("review.list-separator")));
        silent.setText(appearance.text("review.flags.silent", unheard));
        silent.setVisible(!unheard.isEmpty());
        silent.setManaged(!unheard.isEmpty());
        Lines.showIf(reasonsPane, model.flag().reasons().map(given -> !given.isEmpty()));
        Shown.follow(reasons, model.flag().reasons(), given -> reasons.setText(said(given)));
        Shown.follow(one, model.flag().flag(), flag -> flag.ifPresent(this::showOne));
    }

    private void showAll(Optional<DayOverview> overview) {
        flags.getItems().setAll(overview.map(DayOverview::flags).orElse(List.of()));
        severities.setText(overview.map(words::severities).orElse(""));
        boolean empty = overview.isPresent() && flags.getItems().isEmpty();
        severities.setVisible(!flags.getItems().isEmpty());
        severities.setManaged(!flags.getItems().isEmpty());
        none.setVisible(empty);
        none.setManaged(empty);
        flags.setVisible(!empty);
        flags.setManaged(!empty);
    }

    private void showOne(ReviewedFlag flag) {
        title.setText(flag.flag().title(appearance.texts()));
        said.setText(flag.flag().sentence(appearance.texts()));
        evidence.setText(
                appearance.text("review.flag.evidence", flag.flag().evidence().size()));
        state.setText(words.state(flag));
        finding.setValue(flag.settlement().map(settled -> settled.finding()).orElse(Finding.EXPLAINED));
        finding.requestFocus();
    }

    private String said(List<GivenReason> given) {
        return given.stream()
                .map(one -> appearance.text("review.flag.reason", TIME.format(one.at()), one.operator(), one.text()))
                .collect(Collectors.joining("\n"));
    }

    private void look() {
        Optional.ofNullable(flags.getSelectionModel().getSelectedItem()).ifPresent(model::look);
    }

    @FXML
    private void back() {
        model.allFlags();
        flags.requestFocus();
    }

    @FXML
    private void settle() {
        model.settle(finding.getValue());
    }

    private final class FindingNames extends StringConverter<Finding> {
        @Override
        public String toString(@Nullable Finding value) {
            return value == null ? "" : appearance.text(value.textKey());
        }

        @Override
        public Finding fromString(String name) {
            throw new UnsupportedOperationException("findings are chosen, not typed");
        }
    }

    private final class FlagCell extends ListCell<ReviewedFlag> {
        private final FlagRow row = new FlagRow(model::look, appearance.text("review.flags.review"));

        FlagCell() {
            // As wide as the list and no wider, so that words go on in another line.
            setPrefWidth(0);
            row.prefWidthProperty().bind(flags.widthProperty().subtract(SCROLL_BAR));
            row.maxWidthProperty().bind(row.prefWidthProperty());
        }

        @Override
        protected void updateItem(@Nullable ReviewedFlag item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            row.show(
                    item,
                    words.severity(item),
                    item.flag().title(appearance.texts()),
                    item.flag().sentence(appearance.texts()),
                    words.state(item));
            setGraphic(row);
        }
    }
}
