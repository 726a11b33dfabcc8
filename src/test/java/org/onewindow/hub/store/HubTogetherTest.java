package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.FsckReport;
import org.onewindow.hub.HubKeys;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;

/** Two hubs on one PostgreSQL at the same time, as two processes would be: they share nothing but the database. */
class HubTogetherTest {
    private static final HubKeys KEYS = OneCounterAtAHub.KEYS;
    private static final int COUNTERS = 4;
    private static final int ENTRIES = 60;
    private static final int IN_A_BATCH = 5;

    private final HubStation station = new HubStation(
            "Haidian",
            new TestClock(Instant.parse("2026-11-27T01:00:00Z"), ZoneId.of("Asia/Shanghai")),
            matter -> true);
    private final ExecutorService threads = Executors.newFixedThreadPool(2 * COUNTERS);
    private HubStore first;
    private HubStore second;

    @BeforeEach
    void open() throws Exception {
        StoreSettings settings = StoreSettings.of(TestPostgreSql.freshDatabase());
        first = HubStore.create(settings, KEYS, station);
        second = HubStore.open(settings, KEYS, station);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        first.close();
        second.close();
    }

    @Test
    void differentCountersGoThroughBothHubsAndEveryEntryIsThereOnce() throws Exception {
        List<Callable<Long>> counters = new ArrayList<>();
        for (int i = 0; i < COUNTERS; i++) {
            TestCounter counter = new TestCounter("1" + i);
            counter.enrol(first.counters());
            counter.write(ENTRIES, "a");
            counters.add(() -> {
                long next = 0;
                while (next < ENTRIES) {
                    HubStore hub = next / IN_A_BATCH % 2 == 0 ? first : second;
                    next = taken(hub, counter.batch((int) next, (int) next + IN_A_BATCH))
                            .next();
                }
                return next;
            });
        }

        for (Future<Long> counter : threads.invokeAll(counters)) {
            assertThat(counter.get()).isEqualTo(ENTRIES);
        }

        FsckReport report = second.checks().fsck();
        assertThat(report.findings()).isEmpty();
        assertThat(first.checks().status().counterEntries()).isEqualTo((long) COUNTERS * ENTRIES);
        assertThat(report.entries())
                .isEqualTo((long) COUNTERS * ENTRIES + COUNTERS + (long) COUNTERS * ENTRIES / IN_A_BATCH);
    }

    @Test
    void theSameBatchAtBothHubsAtOnceIsTakenOnceAndAnsweredAlike() throws Exception {
        TestCounter counter = new TestCounter("10");
        counter.enrol(first.counters());
        counter.write(20, "a");
        Batch batch = counter.rest(0);
        List<Callable<BatchTaken>> senders = new ArrayList<>();
        for (int i = 0; i < COUNTERS; i++) {
            senders.add(() -> taken(first, batch));
            senders.add(() -> taken(second, batch));
        }

        List<BatchTaken> answers = new ArrayList<>();
        for (Future<BatchTaken> answer : threads.invokeAll(senders)) {
            answers.add(answer.get());
        }

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(first.checks().status().counterEntries()).isEqualTo(20);
        assertThat(second.checks().fsck().isSound()).isTrue();
    }

    @Test
    void aCounterFrozenOrRevokedAtOneHubIsSoAtTheOther() throws Exception {
        TestCounter counter = new TestCounter("10");
        counter.enrol(first.counters());
        counter.write(3, "a");
        taken(first, counter.rest(0));
        TestCounter clone = counter.copyAt(1);
        clone.write(3, "b");

        assertThat(first.intake().take(clone.rest(1))).isEqualTo(new BatchOutcome.Refused(new BatchRefusal.Fork()));
        assertThat(second.intake().take(counter.rest(0)))
                .isEqualTo(new BatchOutcome.Refused(new BatchRefusal.Frozen()));
        assertThat(second.counters().revoke("10", "root")).isTrue();
        assertThat(first.intake().take(counter.rest(0)))
                .isEqualTo(new BatchOutcome.Refused(new BatchRefusal.NotEnrolled()));
    }

    private static BatchTaken taken(HubStore hub, Batch batch) throws Exception {
        BatchOutcome outcome = hub.intake().take(batch);
        assertThat(outcome).isInstanceOf(BatchOutcome.Taken.class);
        return ((BatchOutcome.Taken) outcome).answer();
    }
}
