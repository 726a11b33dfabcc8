package org.onewindow.lookup;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells the listener of a journal that can't be written, or that lets the look-up wait so long that the clerk should know why nothing happens. Takes
 * the look-up's lock by itself.
 */
final class JournalTrouble {
    /** A disk that needs longer than this is in trouble; a healthy one needs milliseconds. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Runnable NOTHING = () -> {};

    private final Timing timing;
    private final RunLock lock;
    private final LookupVoice voice;
    /** How many writes have been told as too slow and are not over. */
    private int slow;

    JournalTrouble(Timing timing, RunLock lock, LookupVoice voice) {
        this.timing = timing;
        this.lock = lock;
        this.voice = voice;
    }

    /** Something could not be written. */
    void failed() {
        lock.within(() -> voice.troubled(Trouble.JOURNAL));
    }

    /** A write begins that something waits for; what is returned wants to hear whether it is durable. */
    Consumer<Boolean> waiting() {
        Wait wait = new Wait();
        wait.takeBack = timing.after(PATIENCE, () -> lock.within(wait::tooLong));
        return durable -> lock.within(() -> wait.over(durable));
    }

    /** One write. */
    private final class Wait {
        private volatile Runnable takeBack = NOTHING;
        private boolean over;
        private boolean told;

        void tooLong() {
            if (!over) {
                told = true;
                slow++;
                voice.troubled(Trouble.JOURNAL);
            }
        }

        void over(boolean durable) {
            over = true;
            takeBack.run();
            if (told) {
                slow--;
                if (durable && slow == 0) {
                    voice.recovered(Trouble.JOURNAL);
                }
            }
        }
    }
}
