package org.onewindow.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.language.LocalizedText;
import org.onewindow.ui.training.PracticeFault;
import org.onewindow.ui.training.PracticeTarget;
import org.onewindow.ui.training.TrainingSwitches;

/** Switches with nothing behind them. */
final class InventedSwitches implements TrainingSwitches {
    private final Map<String, String> active = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean networkUp = true;

    @Override
    public List<PracticeTarget> departments() {
        return List.of(
                new PracticeTarget(
                        "MPS",
                        new LocalizedText("公安部", "Public Security"),
                        List.of(
                                service("MPS.1", "身份核验", "Identity verification"),
                                service("MPS.2", "户籍信息", "Household register"))),
                new PracticeTarget(
                        "MOHURD",
                        new LocalizedText("住建部", "Housing"),
                        List.of(service("MOHURD.1", "住房公积金", "Housing provident fund"))),
                new PracticeTarget(
                        "STA",
                        new LocalizedText("税务总局", "Taxation"),
                        List.of(
                                service("STA.1", "完税证明", "Tax payment certificate"),
                                service("STA.2", "欠税信息", "Tax arrears"))));
    }

    private static PracticeTarget service(String code, String zh, String en) {
        return new PracticeTarget(code, new LocalizedText(zh, en), List.of());
    }

    @Override
    public List<PracticeFault> faults() {
        return Stream.of("DOWN", "SLOW", "HANGS", "MAINTENANCE", "ACCESS_DENIED", "WRONG_SUBJECT")
                .map(code -> new PracticeFault(code, "sandbox.fault." + code))
                .toList();
    }

    @Override
    public boolean networkUp() {
        return networkUp;
    }

    @Override
    public void setNetworkUp(boolean up) {
        networkUp = up;
        listeners.forEach(Runnable::run);
    }

    @Override
    public Optional<String> faultOf(String target) {
        return Optional.ofNullable(active.get(target));
    }

    @Override
    public void set(String target, Optional<String> fault) {
        fault.ifPresentOrElse(one -> active.put(target, one), () -> active.remove(target));
        listeners.forEach(Runnable::run);
    }

    @Override
    public void clear() {
        active.clear();
        setNetworkUp(true);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
