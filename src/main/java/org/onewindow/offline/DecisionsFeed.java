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
    private long kept;
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

    /** The first sequence of the hub's log of which nothing is remembered by the next run: from there it has to be asked for again. */
    long kept() {
        return kept;
    }

    /** The hub's log is not the one it was, and where it went another way can't be told: all that it says is looked at again. */
    void fromTheBeginning() {
        next = 0;
        kept = 0;
        lookNow();
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
            boolean moved = taken.body().next() != next;
            next = Math.max(next, taken.body().next());
            if (remembered && kept != next) {
                kept = next;
                hub.memory().keepPosition(new SyncMemory.Position(acknowledged, kept));
            }
            if (taken.body().more() && moved) {
                dueAt = timing.nanos();
            }
        }
    }
}
