package org.onewindow.offline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Where the synchroniser stands, for others to see. For the synchroniser's thread. */
final class SyncProgress {
    private final Outbox outbox;
    private long acknowledged;
    private SyncStatus.Phase phase = SyncStatus.Phase.OFFLINE;
    private Optional<SyncReason> reason = Optional.empty();
    private Optional<Instant> nextTry = Optional.empty();
    private Optional<Instant> syncedAt = Optional.empty();
    private final Set<SyncFlag> flags = EnumSet.noneOf(SyncFlag.class);
    private final List<Consumer<SyncFlag>> listeners = new CopyOnWriteArrayList<>();
    private long oldestFor = -1;
    private Optional<Instant> oldest = Optional.empty();

    SyncProgress(Outbox outbox, long acknowledged) {
        this.outbox = outbox;
        this.acknowledged = acknowledged;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** The hub has everything before this. */
    void acknowledged(long before) {
        acknowledged = before;
        reason = Optional.empty();
    }

    void inStep(Instant now) {
        phase(SyncStatus.Phase.IN_STEP);
        syncedAt = Optional.of(now);
        reason = Optional.empty();
    }

    void phase(SyncStatus.Phase now) {
        phase = now;
        nextTry = Optional.empty();
    }

    void failed(SyncReason why) {
        reason = Optional.of(why);
    }

    void pause(Instant until) {
        phase(SyncStatus.Phase.WAITING);
        nextTry = Optional.of(until);
    }

    /** Of several the gravest is shown; none is taken back by another. */
    void flag(SyncFlag raised) {
        boolean isNew = flags.add(raised);
        if (raised.stops()) {
            reason = Optional.empty();
        }
        if (isNew) {
            listeners.forEach(listener -> listener.accept(raised));
        }
    }

    /** May be called by any thread. */
    void whenFlagged(Consumer<SyncFlag> listener) {
        listeners.add(listener);
    }

    /** The hub may have been mended since; says whether that was what stopped us. */
    boolean mayBeTakenNow() {
        return flags.remove(SyncFlag.NOT_TAKEN);
    }

    boolean isStopped() {
        return flags.stream().anyMatch(SyncFlag::stops);
    }

    SyncStatus status() {
        long size = outbox.size();
        if (acknowledged >= size) {
            oldest = Optional.empty();
            oldestFor = -1;
        } else if (oldestFor != acknowledged) {
            oldest = outbox.timeOf(acknowledged);
            oldestFor = acknowledged;
        }
        return new SyncStatus(
                phase,
                acknowledged,
                size,
                oldest,
                reason,
                nextTry,
                syncedAt,
                flags.stream().findFirst());
    }
}
