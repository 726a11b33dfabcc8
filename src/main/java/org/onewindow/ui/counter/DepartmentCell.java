package org.onewindow.ui.counter;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Shown;

/** One service in the department list: shape, names, and time or state; a click goes to its card. */
final class DepartmentCell extends ListCell<ServiceView> {
    private final CounterViewModel model;
    private final Texts texts;
    private final AnswerWords words;
    private final StateIcon icon = new StateIcon();
    private final Label service = new Label();
    private final Label department = new Label();
    private final Label state = new Label();
    private final Hyperlink retry = new Hyperlink();
    private final HBox line;

    DepartmentCell(CounterViewModel model, Texts texts, AnswerWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        getStyleClass().add("department-cell");
        service.getStyleClass().add("department-service");
        department.getStyleClass().add("department-name");
        state.getStyleClass().add("department-state");
        retry.setText(texts.text("counter.card.retry"));
        retry.setFocusTraversable(false);
        retry.setOnAction(event -> model.retry(getItem()));
        VBox names = new VBox(service, department);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        VBox right = new VBox(state, retry);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(6, icon, names, right);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setGraphic(line);
        Shown.follow(this, model.ticks(), count -> showWaiting());
        Shown.follow(this, itemProperty().flatMap(ServiceView::answer), answer -> show());
        setOnMouseClicked(event -> goToCard());
    }

    private void goToCard() {
        if (getItem() != null) {
            model.goToCard(getItem());
        }
    }

    @Override
    protected void updateItem(ServiceView view, boolean empty) {
        super.updateItem(view, empty);
        setText(null);
        // It keeps its nodes while it is empty: to style them anew for each look-up takes too long.
        line.setVisible(!empty && view != null);
        show();
    }

    /** Shows the state as it is now. */
    private void show() {
        ServiceView view = getItem();
        if (view == null) {
            return;
        }
        StateLook look = StateLook.of(view.answer().get());
        icon.show(look, texts);
        service.setText(view.request().service().name().in(texts.language()));
        department.setText(view.request().service().department().shortName().in(texts.language()));
        state.setText(view.answer().get().map(words::brief).orElseGet(() -> waiting(view)));
        retry.setVisible(look.worthAskingAgain());
        retry.setManaged(look.worthAskingAgain());
        describe(look);
    }

    private void describe(StateLook look) {
        setAccessibleText(service.getText() + ", " + department.getText() + ", " + texts.text(look.textKey()) + ", "
                + state.getText());
    }

    /** Waiting counts up to the deadline. */
    private void showWaiting() {
        ServiceView view = getItem();
        if (view != null && view.awaited()) {
            state.setText(waiting(view));
            describe(StateLook.WAITING);
        }
    }

    private String waiting(ServiceView view) {
        long waited = Duration.ofNanos(model.nowNanos() - view.askedAtNanos()).toSeconds();
        return waited < 1
                ? texts.text("counter.state.WAITING")
                : texts.text(
                        "counter.departments.waiting", waited, view.deadline().toSeconds());
    }
}
