package org.onewindow.offline;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.onewindow.lookup.Timing;

/** The one timer of a synchroniser: a pause during which nothing is tried, or a mere look again later. For the owner's thread. */
final class SyncPause {
    private final Timing timing;
    private final Executor owner;
    private boolean on;
    private Runnable takeBack = () -> {};

    SyncPause(Timing timing, Executor owner) {
        this.timing = timing;
        this.owner = owner;
    }

    /** Whether nothing is to be tried now. */
    boolean isOn() {
        return on;
    }

    /** Tries nothing for so long, then goes on. */
    void begin(Duration forSoLong, Runnable goOn) {
        lookAgain(forSoLong, goOn);
        on = true;
    }

    /** Goes on after so long, if nothing has before. */
    void lookAgain(Duration after, Runnable goOn) {
        takeBack.run();
        takeBack = timing.after(
                after,
                () -> owner.execute(() -> {
                    on = false;
                    goOn.run();
                }));
    }

    /** Nothing is waited for any longer. */
    void end() {
        on = false;
        takeBack.run();
    }
}
