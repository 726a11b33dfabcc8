package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.StationJournal;

class ClockStepTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    Path directory;

    @BeforeEach
    void oneEntryAtNoon() throws Exception {
        try (TestVault vault = TestVault.create(directory)) {
            recordAt(vault, NOON);
        }
    }

    private static Entry recordAt(TestVault vault, Instant time) throws Exception {
        Clock clock = Clock.fixed(time, ZoneId.of("Asia/Shanghai"));
        try (StationJournal journal =
                new StationJournal(vault.vault.journalStore(), vault.vault.subjectHash(), clock)) {
            return journal.record(TestVault.step("step"));
        }
    }

    @Test
    void aClockThatWentBackSinceTheLastRunIsJournalledFirst() throws Exception {
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(recordAt(vault, NOON.minusSeconds(60)).sequence()).isEqualTo(2);
            Entry step = vault.entries().get(1);
            assertThat(step.action()).isEqualTo(Action.CLOCK_STEP);
            assertThat(step.details())
                    .containsEntry("from", "2026-11-23T12:00+08:00")
                    .containsEntry("to", "2026-11-23T11:59+08:00");
        }
    }

    @Test
    void aClockThatIsSetForwardWhileTheProgramRunsIsJournalledFirst() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        AtomicLong running = new AtomicLong();
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
        try (TestVault vault = TestVault.open(directory);
                StationJournal journal = new StationJournal(
                        vault.vault.journalStore(), vault.vault.subjectHash(), clock, running::get)) {
            journal.record(TestVault.step("one"));
            now.set(NOON.plusSeconds(3600));
            running.set(Duration.ofHours(1).toNanos());
            journal.record(TestVault.step("an hour later"));
            assertThat(vault.entries()).extracting(Entry::action).doesNotContain(Action.CLOCK_STEP);
            now.set(NOON.plusSeconds(3720));
            running.set(Duration.ofSeconds(3601).toNanos());
            journal.record(TestVault.step("set two minutes forward"));
            assertThat(vault.entries()).extracting(Entry::action).containsOnlyOnce(Action.CLOCK_STEP);
            assertThat(vault.entries().get(3).details()).containsEntry("to", "2026-11-23T13:02+08:00");
        }
    }

    @Test
    void aSmallCorrectionIsNoStep() throws Exception {
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(recordAt(vault, NOON.minusSeconds(1)).sequence()).isEqualTo(1);
        }
    }

    @Test
    void aStepIsToldOnce() throws Exception {
        try (TestVault vault = TestVault.open(directory)) {
            recordAt(vault, NOON.minusSeconds(60));
            recordAt(vault, NOON.minusSeconds(59));
            assertThat(vault.entries()).extracting(Entry::action).containsOnlyOnce(Action.CLOCK_STEP);
        }
    }
}
