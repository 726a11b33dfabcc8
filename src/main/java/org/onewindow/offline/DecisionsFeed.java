package org.onewindow.offline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.onewindow.lookup.Timing;
import org.onewindow.protocol.FeedPage;

/** The way of the hub's decisions to this counter: what to ask for next, and when. A failure here holds up no batch. For the synchroniser's thread. */
final class DecisionsFeed {
    private static final int MOST_ROWS = 500;

    private final HubSide hub;
    private final HubMemory hubMemory;
    private final Timing timing;
    private final SyncRules rules;
    private long next;
    /** The first sequence of the hub's log of which nothing is remembered by the next run: from there it has to be asked for again. */
    private long kept;
    /** The disk may have a place in a log that the hub has lost. */
    private boolean outdated;

    private long dueAt;
    private int batchesSince;

    DecisionsFeed(HubSide hub, HubMemory hubMemory, Timing timing, SyncRules rules, long next) {
        this.hub = hub;
        this.hubMemory = hubMemory;
        this.timing = timing;
        this.rules = rules;
        this.next = next;
        this.kept = next;
        this.dueAt = timing.nanos();
    }

    /** The hub's log is not the one it was, and where it went another way can't be told: all that it says is looked at again. */
    void fromTheBeginning() {
        next = 0;
        kept = 0;
        outdated = true;
        lookNow();
    }

    /**
     * Whether the place that the next run will find is one in the hub's log as it is now; seen to first if it is not.
     *
     * @param acknowledged how many entries the hub has of this counter
     */
    boolean isPlaceInThisLog(long acknowledged) {
        if (outdated) {
            keep(acknowledged);
        }
        return !outdated;
    }

    /** Keeps how far the two have got. */
    void keep(long acknowledged) {
        long place = Math.min(kept, hubMemory.lasting());
        if (hub.memory().keepPosition(new SyncMemory.Position(acknowledged, place))) {
            outdated = false;
        }
    }

    void batchWent() {
        batchesSince++;
    }

    void lookNow() {
        dueAt = timing.nanos();
    }

    /** Whether to look now: after some batches of a backlog, or after a while when the hub has everything. */
    boolean isDue(boolean inStep) {
        return batchesSince >= rules.batchesBetweenFeeds() || (inStep && timing.nanos() >= dueAt);
    }

    Duration untilDue() {
        return Duration.ofNanos(Math.max(0, dueAt - timing.nanos()));
    }

    CompletableFuture<HubReply<FeedPage>> ask() {
        return hub.link().feed(next, MOST_ROWS);
    }

    /**
     * Takes in what was answered, if the hub has signed it.
     *
     * @param acknowledged how many entries the hub has of this counter
     */
    void heard(HubReply<FeedPage> reply, long acknowledged) {
        batchesSince = 0;
        dueAt = timing.nanos() + rules.feedEvery().toNanos();
        if (reply instanceof HubReply.Taken<FeedPage> taken
                && hubMemory.isOfHub(taken.body().hubCheckpoint())) {
            boolean remembered = hub.decisions().arrived(next, taken.body());
            // No farther than the log that the hub is held to: one that is put back to a copy made after that leads on
            // from there, with other decisions. The place that is kept lies no farther than what the next run will
            // hold it to.
            long sure = Math.max(next, Math.min(taken.body().next(), hubMemory.known()));
            boolean moved = sure != next;
            next = sure;
            if (remembered && kept != next) {
                kept = next;
                keep(acknowledged);
            }
            if (taken.body().more() && moved) {
                dueAt = timing.nanos();
            }
        }
    }
}
