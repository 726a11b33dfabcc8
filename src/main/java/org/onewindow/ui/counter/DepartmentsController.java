package org.onewindow.ui.counter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.onewindow.language.Texts;
import org.onewindow.lookup.LeftOut;
import org.onewindow.ui.kit.PulsePacer;
import org.onewindow.ui.kit.Shown;

/** The department list: who was asked, who has answered, who is slow, who refused; and what was left out. */
public final class DepartmentsController {
    private static final int ROWS_A_PULSE = 2;

    private final CounterViewModel model;
    private final Texts texts;
    private final AnswerWords words;

    private final PulsePacer pace = new PulsePacer(ROWS_A_PULSE);
    private boolean built;

    @FXML
    private Label progressText;

    @FXML
    private ProgressBar progress;

    @FXML
    private ListView<ServiceView> list;

    @FXML
    private TitledPane leftOut;

    @FXML
    private VBox leftOutLines;

    DepartmentsController(CounterViewModel model, Texts texts, AnswerWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
    }

    @FXML
    private void initialize() {
        leftOut.expandedProperty().bindBidirectional(model.leftOutOpen());
        list.setCellFactory(view -> new DepartmentCell(model, texts, words));
        list.setOnKeyPressed(this::handleKey);
        list.focusedProperty().addListener((observed, before, now) -> selectSomething(now));
        Shown.follow(list, model.services(), this::showServices);
        Shown.follow(list, model.leftOut(), this::showLeftOut);
        leftOut.expandedProperty().addListener(change -> showLeftOutLines());
        Shown.follow(list, model.answers(), count -> showProgress());
        Shown.follow(list, model.ticks(), count -> showProgress());
    }

    private void showServices(List<ServiceView> services) {
        pace.clear();
        if (built) {
            // The cards have this pulse, the rows the ones after: all together they would take longer than a frame.
            pace.endPulse();
            pace.execute(list.getItems()::clear);
            pace.endPulse();
            services.forEach(view -> pace.execute(() -> list.getItems().add(view)));
        } else {
            list.getItems().setAll(services);
            built = true;
        }
    }

    /** With the keyboard one works on the selected row, so there has to be one. */
    private void selectSomething(boolean focused) {
        if (focused && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void handleKey(KeyEvent event) {
        Optional<ServiceView> selected =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (event.getCode() == KeyCode.ENTER) {
            selected.ifPresent(model::goToCard);
        } else if (event.getCode() == KeyCode.R) {
            selected.filter(view -> StateLook.of(view.answer().get()).worthAskingAgain())
                    .ifPresent(model::retry);
        }
    }

    /** Brings counting times up to date, a few times a second while a look-up runs and at every answer. */
    private void showProgress() {
        int asked = model.services().get().size();
        long answered = model.answeredCount();
        progress.setProgress(asked == 0 ? 0 : (double) answered / asked);
        progressText.setText(texts.text(
                "counter.departments.answered",
                answered,
                asked,
                String.format(Locale.ROOT, "%.1f", model.elapsed().toMillis() / 1000.0)));
    }

    private void showLeftOut(List<LeftOut> left) {
        // It keeps its room while there is nothing to say: the list would lay out all its rows anew, twice for each
        // look-up.
        leftOut.setVisible(!left.isEmpty());
        int items = left.stream().mapToInt(one -> one.items().size()).sum();
        leftOut.setText(texts.text("counter.departments.left-out-count", items));
        showLeftOutLines();
    }

    /** Only where they are seen: few ever look, and many lines take longer to style than a frame has. */
    private void showLeftOutLines() {
        leftOutLines
                .getChildren()
                .setAll(
                        leftOut.isExpanded()
                                ? model.leftOut().get().stream().map(this::line).toList()
                                : List.of());
    }

    private VBox line(LeftOut left) {
        Label service = new Label(
                left.service().name().in(texts.language()) + " · " + texts.text("lookup.left-out." + left.reason()));
        service.getStyleClass().add("left-out-service");
        service.setWrapText(true);
        Label items = new Label(left.items().stream()
                .map(item -> item.name().in(texts.language()))
                .collect(Collectors.joining(texts.text("counter.list-separator"))));
        items.getStyleClass().add("left-out-items");
        items.setWrapText(true);
        return new VBox(service, items);
    }
}
