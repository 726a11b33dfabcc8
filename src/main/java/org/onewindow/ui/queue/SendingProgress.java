package org.onewindow.ui.queue;

import java.util.Optional;
import org.onewindow.offline.SyncStatus;

/**
 * How far the sending that is going on has got.
 *
 * @param from where it began: so many entries the hub had already
 * @param done so many it has taken since
 * @param all so many there are to take
 */
record SendingProgress(long from, long done, long all) {

    /** What {@code status} makes of what was going on before; empty when nothing is being sent any more. */
    static Optional<SendingProgress> after(Optional<SendingProgress> before, SyncStatus status) {
        if (status.phase() != SyncStatus.Phase.SENDING) {
            return Optional.empty();
        }
        long from = before.map(SendingProgress::from).orElse(status.acknowledged());
        long all = Math.max(1, status.size() - from);
        long done = Math.min(all, Math.max(0, status.acknowledged() - from));
        return Optional.of(new SendingProgress(from, done, all));
    }
}
