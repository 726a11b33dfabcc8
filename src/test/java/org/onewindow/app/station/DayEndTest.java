package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.onewindow.lookup.MovingClock;

class DayEndTest {
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final MovingClock clock = new MovingClock();
    private final AtomicInteger done = new AtomicInteger();

    private void untilDone(int times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> done.get() == times);
    }

    @Test
    void aCounterThatIsLeftRunningDoesItOncePerDayAndGoesOnAfterAFailure() throws Exception {
        Runnable work = () -> {
            if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
            }
        };
        DayEnd end = new DayEnd(work, clock, OFTEN);
        try (end) {
            Thread.sleep(50);
            assertThat(done).as("on the day it began").hasValue(0);
            clock.pass(Duration.ofDays(1));
            untilDone(1);
            clock.pass(Duration.ofDays(1));
            untilDone(2);
            Thread.sleep(50);
            assertThat(done).as("later on the same day").hasValue(2);
        }
    }
}
