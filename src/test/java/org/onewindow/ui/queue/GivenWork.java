package org.onewindow.ui.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.access.Operator;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.GivenUpLookup;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.OfflineWork;
import org.onewindow.offline.QueuedLookup;
import org.onewindow.offline.SyncStatus;
import org.onewindow.offline.VisibleQueue;
import org.onewindow.offline.WaitingCases;

/** Connections and a queue that stand as a test says. */
final class GivenWork implements OfflineWork {
    static final Instant MORNING = Instant.parse("2026-11-23T01:12:00Z");

    ConnectionState connection = new ConnectionState(up(), Optional.of(up()), Set.of(), false);
    SyncStatus synchronisation = SyncStatus.NO_HUB;
    List<QueuedLookup> lookups = List.of();
    List<GivenUpLookup> givenUp = List.of();
    int others;
    WaitingCases cases = WaitingCases.NONE;
    int retries;
    private final List<Runnable> listeners = new ArrayList<>();

    static LinkState up() {
        return new LinkState(true, MORNING, Optional.empty());
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public ConnectionState connection() {
        return connection;
    }

    @Override
    public SyncStatus synchronisation() {
        return synchronisation;
    }

    @Override
    public VisibleQueue lookups(Operator viewer) {
        return new VisibleQueue(lookups, others, givenUp);
    }

    @Override
    public WaitingCases cases() {
        return cases;
    }

    @Override
    public void retryNow() {
        retries++;
    }

    @Override
    public void workOffline(boolean offline, Operator operator) {
        connection = new ConnectionState(connection.exchange(), connection.hub(), Set.of(), offline);
        changed();
    }

    @Override
    public void takeBack(QueuedLookup item, Operator operator) {
        lookups = lookups.stream().filter(one -> !one.equals(item)).toList();
        changed();
    }

    @Override
    public Runnable whenChanged(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
