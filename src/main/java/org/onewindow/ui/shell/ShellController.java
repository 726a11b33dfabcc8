package org.onewindow.ui.shell;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.OperatorWords;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillState;
import org.onewindow.ui.kit.Shown;
import org.onewindow.ui.kit.StationPlace;

/** Binds the bars and the rail. */
public final class ShellController {
    private final Appearance appearance;
    private final StationPlace place;
    private final ShellViewModel viewModel;
    private final ShellStatus status;
    private final ShellActions actions;

    @FXML
    private Label stationLine;

    @FXML
    private Pill connection;

    @FXML
    private MenuButton operator;

    @FXML
    private VBox rail;

    @FXML
    private StackPane content;

    @FXML
    private HBox banner;

    @FXML
    private Label bannerText;

    @FXML
    private Pill journal;

    @FXML
    private Pill sync;

    @FXML
    private HBox outage;

    @FXML
    private Label outageText;

    @FXML
    private Label signedInOffline;

    @FXML
    private Button openQueue;

    @FXML
    private HBox arrived;

    @FXML
    private Label arrivedText;

    @FXML
    private Label exchange;

    @FXML
    private Button training;

    ShellController(
            Appearance appearance,
            StationPlace place,
            ShellViewModel viewModel,
            ShellStatus status,
            ShellActions actions) {
        this.appearance = appearance;
        this.place = place;
        this.viewModel = viewModel;
        this.status = status;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        stationLine.setText(
                appearance.text("signin.place", place.station().in(appearance.language()), place.counter()));
        operator.setText(OperatorWords.of(viewModel.operator(), appearance.texts()));
        viewModel.entries().forEach(entry -> rail.getChildren().add(new RailButton(appearance, viewModel, entry)));
        Shown.follow(content, viewModel.currentProperty(), this::open);
        Shown.follow(connection, status.connectionProperty(), state -> tellIfAny(connection, state));
        Shown.follow(sync, status.syncProperty(), state -> tellIfAny(sync, state));
        Lines.tell(outageText, status.outageProperty(), appearance);
        Lines.showIf(outage, status.outageProperty().map(Optional::isPresent));
        Lines.tell(signedInOffline, status.signedInOfflineProperty(), appearance);
        Lines.tell(arrivedText, status.arrivedProperty(), appearance);
        Lines.showIf(arrived, status.arrivedProperty().map(Optional::isPresent));
        Lines.showIf(openQueue, viewModel.currentProperty().map(current -> !isQueue(current)));
        Shown.follow(journal, status.journalProperty(), state -> tell(journal, state));
        Lines.tell(bannerText, status.bannerProperty(), appearance);
        Lines.showIf(banner, status.bannerProperty().map(Optional::isPresent));
        Lines.tell(exchange, status.exchangeProperty(), appearance);
        training.setVisible(actions.training().isPresent());
        training.setManaged(training.isVisible());
    }

    private void open(RailEntry entry) {
        boolean first = content.getChildren().isEmpty();
        content.getChildren().setAll(entry.screen().build());
        if (!first) {
            entry.screen().onShown();
        }
    }

    private static boolean isQueue(RailEntry entry) {
        return entry.textKey().equals(RailEntry.QUEUE);
    }

    private void tellIfAny(Pill pill, Optional<PillState> state) {
        pill.setVisible(state.isPresent());
        pill.setManaged(state.isPresent());
        state.ifPresent(one -> tell(pill, one));
    }

    private void tell(Pill pill, PillState state) {
        pill.setKind(state.kind());
        pill.setText(state.message().in(appearance.texts()));
    }

    @FXML
    private void openQueue() {
        viewModel.entries().stream()
                .filter(ShellController::isQueue)
                .findFirst()
                .ifPresent(viewModel::open);
    }

    @FXML
    private void arrivedSeen() {
        status.arrivedSeen();
    }

    @FXML
    private void lock() {
        actions.lock().run();
    }

    @FXML
    private void help() {
        actions.help().run();
    }

    @FXML
    private void signOut() {
        actions.signOut().run();
    }

    @FXML
    private void training() {
        actions.training().ifPresent(Runnable::run);
    }
}
