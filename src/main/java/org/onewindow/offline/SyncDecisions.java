package org.onewindow.offline;

import java.util.Optional;
import java.util.Set;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;

/**
 * Decides what follows a reply of the hub to a batch. Pure. The rules of it: nothing counts as acknowledged but what the hub says it has; the same entries
 * go out again under the same sequences until then; and what the hub says it lacks it gets, whatever was acknowledged before.
 */
class SyncDecisions {
    /** Said of the request itself, not of who asks or of how the hub is: the same request gets the same answer. */
    private static final Set<Integer> NEVER_SO = Set.of(400, 413, 422);

    /** {@code size} is the number of entries in the journal. */
    SyncStep after(HubReply<BatchTaken> reply, Batch batch, long size) {
        if (reply instanceof HubReply.Taken<BatchTaken> taken) {
            return taken(taken.body(), batch, size);
        } else if (reply instanceof HubReply.Declined<BatchTaken> declined) {
            return declined(declined.refusal(), batch, size);
        } else if (reply instanceof HubReply.RetryAfter<BatchTaken> busy) {
            return busy(busy, batch);
        } else if (reply instanceof HubReply.SomebodyElse) {
            return new SyncStep.TryAgain(SyncReason.SOMEBODY_ELSE, Optional.empty());
        } else if (reply instanceof HubReply.OutOfTerm) {
            return new SyncStep.TryAgain(SyncReason.CERTIFICATE_TERM, Optional.empty());
        } else if (reply instanceof HubReply.Refused<BatchTaken> refused) {
            return NEVER_SO.contains(refused.status())
                    ? new SyncStep.SendLess()
                    : new SyncStep.TryAgain(SyncReason.REFUSED, Optional.empty());
        }
        return new SyncStep.TryAgain(SyncReason.UNREACHABLE, Optional.empty());
    }

    /** An answer about another counter, or that leads back, is no answer to this batch. */
    private static SyncStep taken(BatchTaken body, Batch batch, long size) {
        if (!body.counter().equals(batch.counter()) || body.next() < batch.end()) {
            return new SyncStep.TryAgain(SyncReason.REFUSED, Optional.empty());
        }
        return body.next() > size ? new SyncStep.Stop(SyncFlag.ROLLBACK) : new SyncStep.GoOn(body.next());
    }

    SyncStep busy(HubReply.RetryAfter<BatchTaken> busy, Batch batch) {
        return new SyncStep.TryAgain(SyncReason.BUSY, Optional.of(busy.pause()));
    }

    private SyncStep declined(BatchRefusal refusal, Batch batch, long size) {
        if (refusal instanceof BatchRefusal.Gap gap) {
            return gap(gap.expected(), batch, size);
        } else if (refusal instanceof BatchRefusal.Fork) {
            return new SyncStep.Stop(SyncFlag.FORK);
        } else if (refusal instanceof BatchRefusal.Rollback) {
            return new SyncStep.Stop(SyncFlag.ROLLBACK);
        } else if (refusal instanceof BatchRefusal.Frozen) {
            return new SyncStep.Stop(SyncFlag.FROZEN);
        } else if (refusal instanceof BatchRefusal.BadCheckpoint) {
            return new SyncStep.CompareTrees();
        } else if (refusal instanceof BatchRefusal.BadEntry) {
            return new SyncStep.SendLess();
        }
        return new SyncStep.TryAgain(SyncReason.REFUSED, Optional.empty());
    }

    /** A hub that expects what was just sent is confused, and gets a pause; one that expects more than there is knows another log. */
    SyncStep gap(long expected, Batch batch, long size) {
        if (expected > size) {
            return new SyncStep.Stop(SyncFlag.ROLLBACK);
        }
        return expected == batch.first()
                ? new SyncStep.TryAgain(SyncReason.GAP, Optional.empty())
                : new SyncStep.SendFrom(expected);
    }
}
