package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.Waiting.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;

/** The look-up on its own threads, against departments that misbehave. */
@Timeout(30)
class LookupsThreadsTest {
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Service S02 = SampleCatalogue.simpleService("S02");
    private static final Matter MATTER = SampleCatalogue.matter(S01, S02);

    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source = new ScriptedSource();
    private final RecordingListener listener = new RecordingListener();
    private Lookups lookups = lookups(LookupSettings.DEFAULT);

    private Lookups lookups(LookupSettings settings) {
        return new Lookups(
                source, journal, SampleCatalogue.catalogue(), RoleRule.ofAStation(), new MovingClock(), settings);
    }

    @AfterEach
    void close() {
        lookups.close();
    }

    private RunningLookup start(Matter matter, LookupListener hears) {
        return lookups.start(
                new LookupRequest(
                        SampleSubjects.PERSON,
                        matter,
                        Consent.PRESENT_CARD_SEEN,
                        SampleSubjects.CLERK,
                        new CaseNumber("110108-20261123-03-0001")),
                hears);
    }

    private static void awaitDone(RecordingListener listener) throws InterruptedException {
        assertThat(listener.done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aDepartmentThatBlocksTheCallDelaysNoOtherAndIsInterruptedAtItsDeadline() throws InterruptedException {
        lookups.close();
        lookups = lookups(LookupSettings.DEFAULT.withDeadline(Duration.ofMillis(200)));
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        source.onFuture("S01", request -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return CompletableFuture.completedFuture(ScriptedSource.found(request));
        });
        source.on("S02", ScriptedSource::found);

        start(MATTER, listener);
        awaitDone(listener);

        assertThat(listener.calls()).containsExactly("planned", "S02 found", "S01 TIMED_OUT", "finished");
        await().untilTrue(interrupted);
    }

    @Test
    void startReturnsWhileTheJournalIsStillWriting() throws InterruptedException {
        CountDownLatch disk = new CountDownLatch(1);
        journal.beforeWriting(() -> {
            try {
                disk.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);

        start(MATTER, listener);

        assertThat(listener.calls()).isEmpty();
        assertThat(source.arrived()).isEmpty();
        disk.countDown();
        awaitDone(listener);
        assertThat(listener.calls()).contains("S01 found", "S02 found");
    }

    @Test
    void whatIsCancelledBeforeTheJournalIsDurableNeverLeaves() throws InterruptedException {
        CountDownLatch disk = new CountDownLatch(1);
        journal.beforeWriting(() -> {
            try {
                disk.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        RunningLookup running = start(MATTER, listener);

        running.cancel();
        disk.countDown();
        awaitDone(listener);

        assertThat(listener.calls()).containsExactly("finished");
        assertThat(listener.summary.orElseThrow().cancelled()).isTrue();
        assertThat(source.arrived()).isEmpty();
        assertThat(journal.actions()).endsWith(Action.ANSWERED, Action.ANSWERED, Action.LOOKUP_CANCELLED);
    }

    @Test
    void showingAnAnswerDoesNotWaitForTheJournalOfOutcomes() throws InterruptedException {
        start(MATTER, listener);
        await().until(() -> source.arrived().size() == 2);
        CountDownLatch disk = new CountDownLatch(1);
        journal.beforeWriting(() -> {
            try {
                disk.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        source.arrivedAt("S01")
                .future()
                .complete(ScriptedSource.found(source.arrivedAt("S01").request()));
        source.arrivedAt("S02")
                .future()
                .complete(ScriptedSource.found(source.arrivedAt("S02").request()));

        await().until(() -> listener.calls().containsAll(List.of("S01 found", "S02 found")));
        assertThat(listener.calls()).doesNotContain("finished");
        disk.countDown();
        awaitDone(listener);
        assertThat(journal.actions()).endsWith(Action.ANSWERED, Action.ANSWERED, Action.LOOKUP_FINISHED);
    }

    @Test
    void cancellingAtAnyMomentLeavesEveryRequestWithOneOutcomeAndNoCallAfterIt() throws InterruptedException {
        List<Service> services = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            String system = "S0" + i;
            services.add(SampleCatalogue.simpleService(system));
            source.onFuture(
                    system,
                    request -> CompletableFuture.supplyAsync(() -> {
                        for (int spin = 0; spin < Math.abs(request.requestId().hashCode() % 2000); spin++) {
                            Thread.onSpinWait();
                        }
                        return ScriptedSource.found(request);
                    }));
        }
        Matter matter = SampleCatalogue.matter(services.toArray(Service[]::new));
        for (int round = 0; round < 100; round++) {
            RecordingListener hears = new RecordingListener();
            RunningLookup running = start(matter, hears);
            for (int spin = 0; spin < round * 200; spin++) {
                Thread.onSpinWait();
            }
            running.cancel();
            List<String> atCancel = hears.calls().stream()
                    .filter(call -> !call.equals("finished"))
                    .toList();
            awaitDone(hears);
            assertThat(hears.calls().stream().filter(call -> !call.equals("finished")))
                    .containsExactlyElementsOf(atCancel);
            assertThat(hears.calls()).endsWith("finished").doesNotHaveDuplicates();
        }
        Map<Object, Long> outcomes = journal.entries(Action.ANSWERED).stream()
                .collect(Collectors.groupingBy(entry -> entry.requestId().orElseThrow(), Collectors.counting()));
        assertThat(journal.entries(Action.ASKED).stream()
                        .map(entry -> (Object) entry.requestId().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(outcomes.keySet());
        assertThat(outcomes.values()).allMatch(count -> count == 1);
    }

    @Test
    void listenersAreCalledOneAtATime() throws InterruptedException {
        List<Service> services = new ArrayList<>();
        for (int i = 10; i < 50; i++) {
            services.add(SampleCatalogue.simpleService("S" + i));
            source.on("S" + i, ScriptedSource::found);
        }
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LookupListener counting = new LookupListener() {
            @Override
            public void planned(LookupPlan plan) {
                listener.planned(plan);
            }

            @Override
            public void answered(ServiceAnswer answer) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                listener.answered(answer);
                inside.decrementAndGet();
            }

            @Override
            public void finished(LookupSummary summary) {
                listener.finished(summary);
            }
        };

        start(SampleCatalogue.matter(services.toArray(Service[]::new)), counting);
        awaitDone(listener);

        assertThat(most).hasValue(1);
        assertThat(listener.calls()).hasSize(42).startsWith("planned").endsWith("finished");
    }

    @Test
    void closingCancelsAndWritesWhatIsLeft() {
        start(MATTER, listener);
        await().until(() -> source.arrived().size() == 2);

        lookups.close();

        assertThat(journal.actions()).contains(Action.LOOKUP_CANCELLED);
        assertThat(journal.entries(Action.ANSWERED)).extracting(Entry::outcome).hasSize(2);
        assertThatThrownBy(() -> start(MATTER, new RecordingListener())).isInstanceOf(IllegalStateException.class);
    }
}
