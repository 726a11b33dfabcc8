package org.onewindow.ui.signin;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.StationPlace;

/** Binds the sign-in screen to its view model. */
public final class SignInController {
    private final SignInViewModel viewModel;
    private final Appearance appearance;
    private final StationPlace place;
    private final SignInNotices notices;
    private final Optional<Parent> trainingNotice;
    private final Optional<Parent> practice;

    @FXML
    private Label stationLine;

    @FXML
    private Label versionLine;

    @FXML
    private StackPane trainingSlot;

    @FXML
    private StackPane practiceSlot;

    @FXML
    private TextField operator;

    @FXML
    private PasswordField password;

    @FXML
    private HBox bannerRow;

    @FXML
    private Label bannerText;

    @FXML
    private HBox offlineRow;

    @FXML
    private Label offlineText;

    @FXML
    private Label capsNotice;

    @FXML
    private Label trouble;

    @FXML
    private Button submit;

    SignInController(
            SignInViewModel viewModel,
            Appearance appearance,
            StationPlace place,
            SignInNotices notices,
            Optional<Parent> trainingNotice,
            Optional<Parent> practice) {
        this.viewModel = viewModel;
        this.appearance = appearance;
        this.place = place;
        this.notices = notices;
        this.trainingNotice = trainingNotice;
        this.practice = practice;
    }

    @FXML
    private void initialize() {
        stationLine.setText(
                appearance.text("signin.place", place.station().in(appearance.language()), place.counter()));
        versionLine.setText(appearance.text(
                "signin.version", place.version(), Runtime.version().feature(), place.divisions()));
        tell(bannerRow, bannerText, notices.banner());
        tell(offlineRow, offlineText, notices.offline());
        fill(trainingSlot, trainingNotice);
        fill(practiceSlot, practice);
        operator.textProperty().bindBidirectional(viewModel.nameProperty());
        password.textProperty().bindBidirectional(viewModel.passwordProperty());
        Lines.showIf(capsNotice, viewModel.capsLockProperty());
        Lines.tell(trouble, viewModel.troubleProperty(), appearance);
        submit.disableProperty().bind(viewModel.busyProperty());
        lookAtCapsLock();
        operator.addEventFilter(KeyEvent.KEY_RELEASED, event -> lookAtCapsLock());
        password.addEventFilter(KeyEvent.KEY_RELEASED, event -> lookAtCapsLock());
    }

    private void tell(HBox row, Label text, ObservableValue<Optional<Message>> notice) {
        Lines.tell(text, notice, appearance);
        Lines.showIf(row, notice.map(Optional::isPresent));
    }

    @FXML
    private void submit() {
        viewModel.submit();
        (viewModel.nameProperty().get().isBlank() ? operator : password).requestFocus();
    }

    private void lookAtCapsLock() {
        viewModel.capsLockProperty().set(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    private static void fill(Pane slot, Optional<Parent> content) {
        content.ifPresent(slot.getChildren()::add);
        slot.setManaged(content.isPresent());
    }
}
