package org.onewindow.hubclient;

import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseOfToday;
import org.onewindow.casework.CaseSteps;
import org.onewindow.casework.Cases;
import org.onewindow.casework.CounterDesk;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.lookup.ManualTiming;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.TestLookups;

/**
 * A counter where cases are worked on: a vault, the program's own synchroniser over HTTPS, and the desk that hears what the hub decided. It can be stopped
 * and started again on the same folder. Used by one thread.
 */
final class CaseCounter implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path folder;
    private final String number;
    private final HubIdentity identity;
    private VaultLog log;
    private SynchronisedCounter counter;
    private CaseSteps steps;

    CaseCounter(TestHub hub, Path folder, String number) throws Exception {
        this.folder = folder;
        this.number = number;
        log = VaultLog.create(folder, number);
        identity = log.enrol(hub);
        counter = new SynchronisedCounter(identity, HubTimes.STANDARD, log);
        steps = desk();
    }

    private CaseSteps desk() {
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        return new CounterDesk(
                        TestLookups.onThisThread(new ScriptedSource(), counter.journal(), clock, new ManualTiming()),
                        new Cases(
                                TestHub.DIVISION,
                                number,
                                clock,
                                log.subjects(),
                                log.reader().from(0)),
                        counter.journal(),
                        counter.delivery(),
                        counter.decisions())
                .steps();
    }

    void stop() throws Exception {
        counter.close();
        log.close();
    }

    /** Opens the folder again, as the program does when it is started; nothing is said to the hub before {@link #start()}. */
    void openAgain() throws Exception {
        log = VaultLog.open(folder, number);
        counter = new SynchronisedCounter(identity, HubTimes.STANDARD, log);
        steps = desk();
    }

    void start() {
        counter.start();
    }

    /** Has these cases in its journal from now on, wherever they were opened. */
    void knows(String matter, CaseNumber... cases) throws Exception {
        for (CaseNumber one : cases) {
            counter.journal()
                    .record(EntryDraft.of(Action.CASE_OPENED, VaultLog.CLERK.name(), "CLERK")
                            .inCase(matter, one));
        }
        steps = desk();
    }

    void work(int entries) throws Exception {
        for (int i = 0; i < entries; i++) {
            log.work("later-" + i);
        }
    }

    CaseSteps steps() {
        return steps;
    }

    CaseOfToday find(CaseNumber one) {
        return steps.find(one).orElseThrow();
    }

    List<CaseDecision> decisions() {
        return counter.decisions().known();
    }

    SynchronisedCounter link() {
        return counter;
    }

    VaultLog log() {
        return log;
    }

    /** Waits until the hub has everything and its decisions were looked at since. */
    void untilInStep() {
        await().atMost(LONGEST).until(() -> counter.status().acknowledged() >= log.size());
        counter.tryNow();
    }

    /** Waits until the clerk is told that the hub has something against a case. */
    void untilTrouble(CaseNumber one) {
        // The look that the end of the sending brings may have come a moment too early, and the next one by itself
        // comes a minute later.
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(200)).until(() -> {
            counter.tryNow();
            return find(one).trouble().isPresent();
        });
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
