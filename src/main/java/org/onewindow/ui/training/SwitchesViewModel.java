package org.onewindow.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The switches as screens show them: counts up at every change, whoever made it. To be used on the screen's thread; needs no toolkit. */
public final class SwitchesViewModel {
    private final TrainingStation station;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Follows the switches of {@code station}; a change is told on the thread of {@code screen}. */
    public SwitchesViewModel(TrainingStation station, Executor screen) {
        this.station = station;
        station.switches().onChange(() -> screen.execute(() -> changes.set(changes.get() + 1)));
    }

    /** Changes whenever a switch does. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Every department, each followed by its services. */
    public List<PracticeTarget> targets() {
        return station.switches().departments().stream()
                .flatMap(department -> Stream.concat(Stream.of(department), department.services().stream()))
                .toList();
    }

    /** The troubles there are. */
    public List<PracticeFault> faults() {
        return station.switches().faults();
    }

    /** The trouble that {@code target} itself has. */
    public Optional<PracticeFault> faultOf(PracticeTarget target) {
        Optional<String> code = station.switches().faultOf(target.code());
        return faults().stream()
                .filter(fault -> code.equals(Optional.of(fault.code())))
                .findFirst();
    }

    /** Gives {@code target} a trouble, or takes it away. */
    public void set(PracticeTarget target, Optional<PracticeFault> fault) {
        if (!faultOf(target).equals(fault)) {
            station.switches().set(target.code(), fault.map(PracticeFault::code));
        }
    }

    /** The switches shown first, those whose target there is. */
    public List<QuickSwitch> quick() {
        return station.quick().stream()
                .filter(one -> target(one.target()).isPresent())
                .toList();
    }

    /** The department or service of a quick switch. */
    public Optional<PracticeTarget> target(String code) {
        return targets().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether this quick switch's trouble is on. */
    public boolean isOn(QuickSwitch quick) {
        return station.switches().faultOf(quick.target()).equals(Optional.of(quick.fault()));
    }

    /** Puts this quick switch's trouble on or off. */
    public void toggle(QuickSwitch quick) {
        station.switches().set(quick.target(), isOn(quick) ? Optional.empty() : Optional.of(quick.fault()));
    }

    /** Whether the network is up. */
    public boolean networkUp() {
        return station.switches().networkUp();
    }

    /** Takes the network down, or brings it back. */
    public void toggleNetwork() {
        station.switches().setNetworkUp(!networkUp());
    }

    /** Whether anything is amiss at all. */
    public boolean anyTrouble() {
        return !networkUp() || targets().stream().anyMatch(one -> faultOf(one).isPresent());
    }

    /** Brings everything back in order. */
    public void clear() {
        station.switches().clear();
    }
}
