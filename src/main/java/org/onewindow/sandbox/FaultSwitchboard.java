package org.onewindow.sandbox;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Service;

/**
 * The switches for faults: for a service, for a whole department, and for the network. A service's own switch goes before its department's. Safe
 * for use by several threads; a change holds for every request that arrives after it.
 */
public final class FaultSwitchboard {
    /** What {@link Fault#MAINTENANCE} says when no message is given. */
    public static final String DEFAULT_MESSAGE = "系统维护中，请稍后再试。 / Under maintenance, please try again later.";

    private final Set<String> targets;
    private final Map<String, ActiveFault> active = new ConcurrentSkipListMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean networkDown;

    /** A switchboard for the departments and services of {@code catalogue}, everything off. */
    public FaultSwitchboard(Catalogue catalogue) {
        targets = catalogue.services().stream()
                .flatMap(service ->
                        Stream.of(service.code(), service.department().code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code target} is the code of a service or of a department with services. */
    public boolean knows(String target) {
        return targets.contains(target);
    }

    /** {@link #switchOn(String, Fault, String)} with {@link #DEFAULT_MESSAGE}. */
    public void switchOn(String target, Fault fault) {
        switchOn(target, fault, DEFAULT_MESSAGE);
    }

    /**
     * Gives {@code target} a fault, in place of the one it may have.
     *
     * @param target the code of a service (for example {@code S20.query}) or of a department (for example {@code MPS})
     * @throws IllegalArgumentException if there is no such service or department, or the message is too long
     */
    public void switchOn(String target, Fault fault, String message) {
        requireKnown(target);
        active.put(target, new ActiveFault(fault, message));
        changed();
    }

    /** Takes the fault away from {@code target}; nothing happens if it has none. */
    public void switchOff(String target) {
        requireKnown(target);
        if (active.remove(target) != null) {
            changed();
        }
    }

    /** Takes the whole network down, or brings it back. While it is down every connection is reset; the admin address stays reachable. */
    public void setNetworkDown(boolean down) {
        if (networkDown != down) {
            networkDown = down;
            changed();
        }
    }

    /** Whether the network is down. */
    public boolean networkDown() {
        return networkDown;
    }

    /** Switches everything off and brings the network back. */
    public void clear() {
        active.clear();
        networkDown = false;
        changed();
    }

    /** What a request to {@code service} meets now, the network apart. */
    public Optional<ActiveFault> faultOf(Service service) {
        if (active.isEmpty()) {
            return Optional.empty();
        }
        return faultOf(service.code()).or(() -> faultOf(service.department().code()));
    }

    /** The switch of this service or department itself. */
    public Optional<ActiveFault> faultOf(String target) {
        return Optional.ofNullable(active.get(target));
    }

    /** All that is switched on, by code. */
    public Map<String, ActiveFault> active() {
        return Collections.unmodifiableMap(new TreeMap<>(active));
    }

    /** Runs {@code listener} after every change, on the thread that made it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void requireKnown(String target) {
        if (!knows(target)) {
            throw new IllegalArgumentException("no such service or department");
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
