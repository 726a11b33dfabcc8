package org.onewindow.ui.lock;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.OperatorWords;
import org.onewindow.ui.kit.StationPlace;

/** Binds the lock screen to its view model. */
public final class LockController {
    private final Appearance appearance;
    private final StationPlace place;
    private final LockViewModel viewModel;
    private final Optional<Supplier<char[]>> oneClick;

    @FXML
    private Label stationLine;

    @FXML
    private Label operatorLine;

    @FXML
    private PasswordField password;

    @FXML
    private Label trouble;

    @FXML
    private Button unlock;

    @FXML
    private Button goOn;

    @FXML
    private Label otherNotice;

    @FXML
    private Button signOut;

    LockController(
            Appearance appearance, StationPlace place, LockViewModel viewModel, Optional<Supplier<char[]>> oneClick) {
        this.appearance = appearance;
        this.place = place;
        this.viewModel = viewModel;
        this.oneClick = oneClick;
    }

    @FXML
    private void initialize() {
        stationLine.setText(
                appearance.text("signin.place", place.station().in(appearance.language()), place.counter()));
        operatorLine.setText(OperatorWords.of(viewModel.operator(), appearance.texts()));
        password.textProperty().bindBidirectional(viewModel.passwordProperty());
        Lines.tell(trouble, viewModel.troubleProperty(), appearance);
        unlock.disableProperty().bind(viewModel.busyProperty());
        goOn.disableProperty().bind(viewModel.busyProperty());
        signOut.disableProperty().bind(viewModel.busyProperty());
        Lines.showIf(goOn, new SimpleBooleanProperty(oneClick.isPresent()));
        Lines.showIf(signOut, new SimpleBooleanProperty(viewModel.maySignOut()));
        otherNotice.setText(
                appearance.text(viewModel.maySignOut() ? "shell.lock.other-may" : "shell.lock.other-may-not"));
    }

    @FXML
    private void unlock() {
        viewModel.unlock();
        password.requestFocus();
    }

    @FXML
    private void goOn() {
        oneClick.ifPresent(secret -> viewModel.unlock(secret.get()));
    }

    @FXML
    private void signOut() {
        viewModel.signOut();
    }
}
