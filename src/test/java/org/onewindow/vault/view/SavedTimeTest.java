package org.onewindow.vault.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time of saved records over a clock that is set, and a machine that runs, stands and starts. */
class SavedTimeTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private final Path directory;
    private Instant clock = START;
    private Instant truth = START;
    private long nanos;
    private SavedTime time;

    SavedTimeTest(@TempDir Path directory) {
        this.directory = directory;
        time = started();
    }

    private SavedTime started() {
        return new SavedTime(new ViewPlace(directory, "file:", "00"), new Disk(), new Told(), () -> nanos);
    }

    private void runs(Duration span) {
        stands(span);
        nanos += span.toNanos();
        time.now();
    }

    /** Switched off, the clock goes on. */
    private void stands(Duration span) {
        clock = clock.plus(span);
        truth = truth.plus(span);
    }

    private void starts() {
        time = started();
    }

    @Test
    void anOrdinaryClockIsBelievedOverNightsWeekendsAndSmallCorrections() {
        starts();
        for (Duration pause : new Duration[] {Duration.ofHours(15), Duration.ofHours(63), Duration.ofMinutes(1)}) {
            runs(Duration.ofHours(9));
            assertThat(time.now()).isEqualTo(clock);
            time.keep();
            stands(pause);
            starts();
            assertThat(time.now()).isEqualTo(clock);
        }
        clock = clock.minus(Duration.ofHours(8));
        assertThat(time.now()).isEqualTo(clock);
    }

    @Test
    void aBatteryThatDiedTurnsNoTimeBackAndItGoesOnWithTheMachine() {
        starts();
        time.keep();
        clock = Instant.parse("2015-01-01T00:00:00Z");
        starts();

        runs(Duration.ofDays(40));

        assertThat(time.now()).isEqualTo(START.plus(Duration.ofDays(40)));
        assertThat(time.isBehind(clock)).isTrue();
        clock = truth;
        assertThat(time.now()).isEqualTo(truth);
        assertThat(time.isBehind(clock)).isFalse();
    }

    @Test
    void aClockYearsAheadIsBelievedOnlyAfterADayOfRunningHoweverManyStartsThatTakes() {
        starts();
        time.keep();
        clock = clock.plus(Duration.ofDays(1500));
        starts();
        assertThat(time.now()).isEqualTo(START);

        for (int day = 0; day < 2; day++) {
            runs(Duration.ofHours(9));
            time.keep();
            stands(Duration.ofHours(15));
            starts();
        }
        assertThat(time.now()).isEqualTo(START.plus(Duration.ofHours(18)));
        runs(Duration.ofHours(7));

        assertThat(time.now()).isEqualTo(clock);
    }

    @Test
    void aClockThatIsPutRightBeforeThatHasDoneNoHarm() {
        starts();
        clock = clock.plus(Duration.ofDays(1500));
        runs(Duration.ofHours(5));
        assertThat(time.now()).isEqualTo(truth);

        clock = truth;

        assertThat(time.now()).isEqualTo(truth);
        assertThat(time.isBehind(truth)).isFalse();
    }

    @Test
    void aLongStandstillIsConfirmedByWhoeverTellsTheSameTime() {
        starts();
        time.keep();
        stands(Duration.ofDays(12));
        starts();
        assertThat(time.now()).isEqualTo(START);

        time.heard(truth.minusSeconds(90));

        assertThat(time.now()).isEqualTo(truth);
    }

    @Test
    void whoeverTellsAnotherTimeThanTheClockConfirmsNothing() {
        starts();
        clock = clock.plus(Duration.ofDays(1500));

        time.heard(truth);

        assertThat(time.now()).isEqualTo(START);
    }

    @Test
    void aTimeThatWasBelievedWronglyIsPutRightByWhoeverAgreesWithTheClock() {
        starts();
        clock = clock.plus(Duration.ofDays(1500));
        runs(Duration.ofHours(25));
        assertThat(time.now()).isEqualTo(clock);
        clock = truth;
        assertThat(time.isBehind(truth)).isTrue();

        time.heard(truth);

        assertThat(time.now()).isEqualTo(truth);
    }

    @Test
    void aFileThatSaysNothingIsAsIfThereWereNone() throws Exception {
        for (String said : new String[] {"", "no time", "onewindow-saved-time-1 999999999999 0 00000000", "\0"}) {
            Files.writeString(directory.resolve("view.time"), said);
            starts();
            runs(Duration.ofMinutes(1));
            assertThat(time.now()).isEqualTo(clock);
        }
    }

    private static final class Disk implements DurableDisk {
        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            Files.write(file, bytes);
        }

        @Override
        public void syncDirectory(Path directory) {}
    }

    private final class Told extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return clock;
        }
    }
}
