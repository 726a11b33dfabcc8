package org.onewindow.app.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.ui.training.PracticeFault;
import org.onewindow.ui.training.PracticeTarget;
import org.onewindow.ui.training.TrainingSwitches;

/** The sandbox's switches, as the training screens see them. */
final class FaultSwitches implements TrainingSwitches {
    private final FaultSwitchboard switchboard;
    private final List<PracticeTarget> departments;

    FaultSwitches(FaultSwitchboard switchboard, Catalogue catalogue) {
        this.switchboard = switchboard;
        this.departments = catalogue.departments().stream()
                .map(department -> new PracticeTarget(
                        department.code(),
                        department.shortName(),
                        catalogue.services().stream()
                                .filter(service -> service.department().code().equals(department.code()))
                                .map(FaultSwitches::target)
                                .toList()))
                .filter(target -> !target.services().isEmpty())
                .toList();
    }

    private static PracticeTarget target(Service service) {
        return new PracticeTarget(service.code(), service.name(), List.of());
    }

    @Override
    public List<PracticeTarget> departments() {
        return departments;
    }

    @Override
    public List<PracticeFault> faults() {
        return Arrays.stream(Fault.values())
                .map(fault -> new PracticeFault(fault.name(), fault.textKey()))
                .toList();
    }

    @Override
    public boolean networkUp() {
        return !switchboard.networkDown();
    }

    @Override
    public void setNetworkUp(boolean up) {
        switchboard.setNetworkDown(!up);
    }

    @Override
    public Optional<String> faultOf(String target) {
        return switchboard.faultOf(target).map(active -> active.fault().name());
    }

    @Override
    public void set(String target, Optional<String> fault) {
        fault.ifPresentOrElse(
                code -> switchboard.switchOn(target, Fault.named(code)), () -> switchboard.switchOff(target));
    }

    @Override
    public void clear() {
        switchboard.clear();
    }

    @Override
    public void onChange(Runnable listener) {
        switchboard.onChange(listener);
    }
}
