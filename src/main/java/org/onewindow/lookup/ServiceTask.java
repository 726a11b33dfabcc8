package org.onewindow.lookup;

import java.util.Optional;

/** Where one planned request of a look-up stands. Guarded by the look-up's lock. */
final class ServiceTask {
    private static final Runnable NOTHING = () -> {};

    final PlannedRequest planned;
    /** The request it is known by now; its outcome may be journalled already while it pauses before a retry. */
    Attempt attempt = new Attempt();

    boolean awaited;
    boolean sent;
    boolean outcomeJournalled;
    /** Something came back to the request it is known by now; what was wrong with it is in the log. */
    boolean heard;

    boolean retried;
    /** It was answered, and what may stand in for the answer is being looked for. */
    boolean settling;
    /** What to answer if nothing better comes of a retry that was not even sent. */
    Optional<Answer> fallback = Optional.empty();

    HashVerdict hash = HashVerdict.ABSENT;
    long sentAt;
    long deadlineAt;
    Runnable takeBackDeadline = NOTHING;
    Runnable takeBackPause = NOTHING;

    ServiceTask(PlannedRequest planned) {
        this.planned = planned;
    }

    /** Makes it ready to be asked from the beginning. */
    void begin() {
        nextAttempt();
        awaited = true;
        retried = false;
        settling = false;
        sentAt = 0;
        fallback = Optional.empty();
    }

    /** Gives it a new request ID. */
    void nextAttempt() {
        attempt = new Attempt();
        sent = false;
        outcomeJournalled = false;
        heard = false;
        hash = HashVerdict.ABSENT;
    }

    void end() {
        awaited = false;
        settling = false;
        stopWaiting();
    }

    /** Nothing more is waited for from outside. */
    void settle() {
        settling = true;
        sent = false;
        stopWaiting();
    }

    private void stopWaiting() {
        takeBackDeadline.run();
        takeBackPause.run();
        takeBackDeadline = NOTHING;
        takeBackPause = NOTHING;
    }
}
