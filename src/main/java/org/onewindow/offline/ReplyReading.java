package org.onewindow.offline;

import java.util.Optional;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a reply of the hub means for what follows, once the hub was held to what it signed before. For the synchroniser's thread. */
final class ReplyReading {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyReading.class);

    private final SyncDecisions verdicts;
    private final HubMemory hubMemory;
    private final SyncProgress progress;
    private final DecisionsFeed feed;

    ReplyReading(SyncDecisions verdicts, HubMemory hubMemory, SyncProgress progress, DecisionsFeed feed) {
        this.verdicts = verdicts;
        this.hubMemory = hubMemory;
        this.progress = progress;
        this.feed = feed;
    }

    /** {@code size} is the number of entries in the journal. */
    SyncStep of(HubReply<BatchTaken> reply, Batch batch, long size) {
        if (reply instanceof HubReply.Refused<BatchTaken> refused) {
            LOG.warn("the hub refused a batch from {}: {} {}", batch.first(), refused.status(), refused.reason());
        } else if (reply instanceof HubReply.Declined<BatchTaken> declined) {
            LOG.warn("the hub declined a batch from {}: {}", batch.first(), declined.refusal());
        }
        SyncStep step = verdicts.after(reply, batch, size);
        return reply instanceof HubReply.Taken<BatchTaken> taken && !isTrusted(taken.body())
                ? new SyncStep.TryAgain(SyncReason.SOMEBODY_ELSE, Optional.empty())
                : step;
    }

    private boolean isTrusted(BatchTaken body) {
        HubMemory.Verdict verdict = hubMemory.judge(body.hubCheckpoint(), body.consistency());
        switch (verdict) {
            case WENT_BACK -> {
                progress.flag(SyncFlag.HUB_WENT_BACK);
                feed.fromTheBeginning();
            }
            case TWO_WAYS -> {
                progress.flag(SyncFlag.HUB_TWO_WAYS);
                feed.fromTheBeginning();
            }
            case LED_ON -> {}
            case NOT_THE_HUB -> {
                return false;
            }
        }
        // Not before a place in a log that is no more has gone from the disk: the next run would take that place for
        // one in the new log, and never hear what was decided before it.
        if (feed.isPlaceInThisLog(progress.acknowledged())) {
            hubMemory.keep();
        }
        return true;
    }
}
