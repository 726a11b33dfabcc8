package org.onewindow.ui.training;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Shown;

/** On the left whom, on the right which trouble; choosing on the right switches at once. */
public final class AllSwitchesController {
    private final Appearance appearance;
    private final SwitchesViewModel switches;
    private final Runnable close;

    @FXML
    private ListView<PracticeTarget> targets;

    @FXML
    private ListView<Optional<PracticeFault>> faults;

    @FXML
    private ToggleButton network;

    @FXML
    private Button clear;

    AllSwitchesController(Appearance appearance, SwitchesViewModel switches, Runnable close) {
        this.appearance = appearance;
        this.switches = switches;
        this.close = close;
    }

    @FXML
    private void initialize() {
        targets.setCellFactory(list -> new TargetCell(appearance, switches));
        targets.getItems().setAll(switches.targets());
        faults.setCellFactory(list -> new FaultCell(appearance));
        faults.getItems().add(Optional.empty());
        switches.faults().stream().map(Optional::of).forEach(faults.getItems()::add);
        targets.getSelectionModel().selectedItemProperty().subscribe(this::mark);
        faults.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> choose(now));
        targets.getSelectionModel().selectFirst();
        Shown.follow(targets, switches.changesProperty(), change -> refresh());
    }

    private void refresh() {
        targets.refresh();
        mark(targets.getSelectionModel().getSelectedItem());
        network.setSelected(!switches.networkUp());
        network.setText(appearance.text(switches.networkUp() ? "training.network.on" : "training.network.off"));
        clear.setDisable(!switches.anyTrouble());
    }

    private void mark(PracticeTarget target) {
        Stream.ofNullable(target).forEach(one -> faults.getSelectionModel().select(switches.faultOf(one)));
    }

    private void choose(Optional<PracticeFault> fault) {
        PracticeTarget target = targets.getSelectionModel().getSelectedItem();
        if (target != null && fault != null) {
            switches.set(target, fault);
        }
    }

    @FXML
    private void toggleNetwork() {
        switches.toggleNetwork();
    }

    @FXML
    private void clear() {
        switches.clear();
    }

    @FXML
    private void close() {
        close.run();
    }
}
