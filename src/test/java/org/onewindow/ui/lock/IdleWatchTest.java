package org.onewindow.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private Instant now = Instant.parse("2026-11-23T06:30:00Z");
    private final IdleWatch watch = new IdleWatch(() -> now, Duration.ofMinutes(3));

    @Test
    void threeMinutesWithoutATouchAreTooLong() {
        now = now.plusSeconds(179);
        assertThat(watch.isIdle()).isFalse();
        now = now.plusSeconds(1);
        assertThat(watch.isIdle()).isTrue();
    }

    @Test
    void aTouchBeginsTheTimeAgain() {
        now = now.plusSeconds(170);
        watch.touched();
        now = now.plusSeconds(170);
        assertThat(watch.isIdle()).isFalse();
    }

    @Test
    void aClockSetBackAnHourDoesNotKeepTheWindowOpenForAnHour() {
        now = now.minusSeconds(3600);
        assertThat(watch.isIdle()).isFalse();
        now = now.plusSeconds(180);
        assertThat(watch.isIdle()).isTrue();
    }
}
