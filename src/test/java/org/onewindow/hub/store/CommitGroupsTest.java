package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.Waiting.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.protocol.BatchRefusal;

class CommitGroupsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<List<String>> groups = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatComesInWhileATransactionIsUnderWayGoesTogetherIntoTheNext() throws Exception {
        CommitGroups commits = new CommitGroups(this::work, 1);
        List<Future<BatchOutcome>> sent = send(commits, "01", "02", "03", "02");

        go.countDown();

        for (Future<BatchOutcome> each : sent) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThat(groups).containsExactly(List.of("01"), List.of("02", "03"), List.of("02"));
        assertThat(sent.get(2).get()).isEqualTo(outcome("03"));
    }

    @Test
    void aBatchThatFailsIsFoundOutAloneAndDoesNoHarmToTheOthers() throws Exception {
        CommitGroups commits = new CommitGroups(this::work, 1);
        List<Future<BatchOutcome>> sent = send(commits, "01", "13", "03");

        go.countDown();

        assertThat(sent.get(2).get(30, TimeUnit.SECONDS)).isEqualTo(outcome("03"));
        assertThatThrownBy(() -> sent.get(1).get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(HubUnavailableException.class);
        synchronized (groups) {
            assertThat(groups).contains(List.of("13", "03"), List.of("13"), List.of("03"));
        }
    }

    /** One after the other: the first is under way and waits, the others queue up behind it in this order. */
    private List<Future<BatchOutcome>> send(CommitGroups commits, String... counters) throws Exception {
        List<Future<BatchOutcome>> sent = new ArrayList<>();
        for (String counter : counters) {
            TestCounter log = new TestCounter(counter);
            log.write(1, "a");
            ReadBatch batch = ReadBatch.of(log.rest(0));
            sent.add(threads.submit(() -> commits.take(batch)));
            int soFar = sent.size();
            await().atMost(Duration.ofSeconds(30)).until(() -> commits.waiting() == soFar - 1 && firstIsUnderWay());
        }
        return sent;
    }

    private boolean firstIsUnderWay() {
        synchronized (groups) {
            return !groups.isEmpty();
        }
    }

    private List<BatchOutcome> work(List<ReadBatch> batches) throws HubUnavailableException {
        List<String> counters =
                batches.stream().map(read -> read.batch().counter()).toList();
        synchronized (groups) {
            groups.add(counters);
        }
        try {
            assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (counters.contains("13")) {
            throw new HubUnavailableException("not this one", new IllegalStateException());
        }
        return counters.stream().map(CommitGroupsTest::outcome).toList();
    }

    private static BatchOutcome outcome(String counter) {
        return new BatchOutcome.Refused(new BatchRefusal.Gap(Long.parseLong(counter)));
    }
}
