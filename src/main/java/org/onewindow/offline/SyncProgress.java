package org.onewindow.offline;

import java.time.Instant;
import java.util.Optional;

/** Where the synchroniser stands, for others to see. For the synchroniser's thread. */
final class SyncProgress {
    private final Outbox outbox;
    private long acknowledged;
    private SyncStatus.Phase phase = SyncStatus.Phase.OFFLINE;
    private Optional<SyncReason> reason = Optional.empty();
    private Optional<Instant> nextTry = Optional.empty();
    private Optional<Instant> syncedAt = Optional.empty();
    private Optional<SyncFlag> flag = Optional.empty();
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

    /** One that stops is never taken back by another. */
    void flag(SyncFlag raised) {
        if (!isStopped()) {
            flag = Optional.of(raised);
        }
    }

    boolean isStopped() {
        return flag.isPresent() && flag.get().stops();
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
        return new SyncStatus(phase, acknowledged, size, oldest, reason, nextTry, syncedAt, flag);
    }
}
