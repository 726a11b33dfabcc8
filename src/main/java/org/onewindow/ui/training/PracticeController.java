package org.onewindow.ui.training;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Shown;

/** The trainees, and the switches shown first. */
public final class PracticeController {
    private final Appearance appearance;
    private final TrainingStation station;
    private final SwitchesViewModel switches;
    private final Consumer<Trainee> signIn;
    private final Runnable showAll;

    @FXML
    private FlowPane trainees;

    @FXML
    private FlowPane quick;

    @FXML
    private ToggleButton network;

    PracticeController(
            Appearance appearance,
            TrainingStation station,
            SwitchesViewModel switches,
            Consumer<Trainee> signIn,
            Runnable showAll) {
        this.appearance = appearance;
        this.station = station;
        this.switches = switches;
        this.signIn = signIn;
        this.showAll = showAll;
    }

    @FXML
    private void initialize() {
        station.trainees().forEach(this::add);
        Shown.follow(network, switches.changesProperty(), change -> {
            network.setSelected(!switches.networkUp());
            network.setText(appearance.text(switches.networkUp() ? "training.network.on" : "training.network.off"));
        });
        int place = 1;
        for (QuickSwitch one : switches.quick()) {
            quick.getChildren().add(place++, new QuickButton(appearance, switches, one));
        }
    }

    private void add(Trainee trainee) {
        Button button = new Button(appearance.text("training.practise-as." + trainee.role()));
        button.setId("practise-" + trainee.role());
        button.setOnAction(event -> signIn.accept(trainee));
        trainees.getChildren().add(button);
    }

    @FXML
    private void toggleNetwork() {
        switches.toggleNetwork();
    }

    @FXML
    private void showAll() {
        showAll.run();
    }
}
