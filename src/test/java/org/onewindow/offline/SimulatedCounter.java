package org.onewindow.offline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.onewindow.casework.CaseDecision;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.StationJournal;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;

/** A counter's program: the real journal, monitor and synchroniser over a simulated disk and network. It can be killed and started again at any moment. */
final class SimulatedCounter {
    private static final SyncRules RULES = new SyncRules(
            7,
            SyncRules.STANDARD.patience(),
            SyncRules.STANDARD.feedEvery(),
            2,
            SyncRules.STANDARD.shortestPause(),
            SyncRules.STANDARD.longestPause());

    private final SimulatedTime time;
    private final SimulatedDisk disk;
    private final SimulatedNetwork network;
    private final Random random;
    private final PlantedBug bug;
    private final List<Integer> acknowledgedItems = new ArrayList<>();
    private SimulatedProofs proofs;
    private final SyncMemory memory = new Kept();
    private Running running;
    private int items;

    /** What is gone when the program is killed. */
    private record Running(
            StationJournal journal, ConnectionMonitor monitor, HubDecisions decisions, Synchroniser synchroniser) {}

    SimulatedCounter(SimulatedTime time, SimulatedDisk disk, SimulatedNetwork network, Random random, PlantedBug bug) {
        this.time = time;
        this.disk = disk;
        this.network = network;
        this.random = random;
        this.bug = bug;
        this.proofs = new SimulatedProofs(disk);
        this.running = start();
        disk.whenDead(this::dies);
    }

    private Running start() {
        StationJournal journal = new StationJournal(disk, MemoryJournal.subjectHash(), time);
        WakingJournal waking = new WakingJournal(journal);
        ConnectionMonitor monitor = new ConnectionMonitor(
                network,
                Optional.of(network),
                time,
                time,
                LinkRules.STANDARD,
                new ConnectionJournal(waking, time),
                Runnable::run);
        HubDecisions decisions = new HubDecisions(memory);
        Synchroniser synchroniser = new Synchroniser(
                new HubSide(network, proofs, SimulatedHub::checkpointIn, memory, decisions),
                new Outbox(disk, proofs),
                monitor,
                time,
                time,
                RULES,
                new Random(random.nextLong()),
                Runnable::run,
                verdicts());
        waking.whenGrown(synchroniser::wake);
        monitor.start();
        synchroniser.start();
        return new Running(journal, monitor, decisions, synchroniser);
    }

    /** The planted bugs in what follows a reply; the others are in the disk, in what is kept, and in {@link #writeAgain}. */
    private SyncDecisions verdicts() {
        return new SyncDecisions() {
            @Override
            SyncStep after(HubReply<BatchTaken> reply, Batch batch, long size) {
                if (bug == PlantedBug.RESEND_UNDER_NEW_SEQUENCE
                        && reply instanceof HubReply.Unreachable
                        && !batch.entries().isEmpty()) {
                    writeAgain();
                }
                return super.after(reply, batch, size);
            }

            @Override
            SyncStep gap(long expected, Batch batch, long size) {
                if (bug == PlantedBug.SKIP_ONE_ON_GAP) {
                    return new SyncStep.SendFrom(Math.min(expected + 1, size));
                } else if (bug == PlantedBug.TRUST_OWN_COUNTER) {
                    return new SyncStep.GoOn(batch.first());
                }
                return super.gap(expected, batch, size);
            }

            @Override
            SyncStep busy(HubReply.RetryAfter<BatchTaken> busy, Batch batch) {
                return bug == PlantedBug.DROP_WHEN_BUSY ? new SyncStep.GoOn(batch.end()) : super.busy(busy, batch);
            }
        };
    }

    private void writeAgain() {
        if (!acknowledgedItems.isEmpty()) {
            record(acknowledgedItems.get(acknowledgedItems.size() - 1));
        }
    }

    /** The clerk does something: one entry, which counts as acknowledged once the journal says so. */
    void work() {
        int item = items++;
        if (record(item)) {
            acknowledgedItems.add(item);
        } else {
            kill();
        }
    }

    private boolean record(int item) {
        EntryDraft draft = EntryDraft.of(Action.PRINTED, "lin", "CLERK").withDetails(Map.of("item", "i" + item));
        try {
            running.journal().record(item % 3 == 0 ? draft.about(SampleSubjects.PERSON) : draft);
            running.synchroniser().wake();
            return true;
        } catch (JournalUnavailableException e) {
            return false;
        }
    }

    /** Nothing that the program still does has any effect; the power comes back at once. */
    private void dies() {
        running.monitor().close();
        running.synchroniser().close();
        time.after(Duration.ZERO, () -> {
            if (disk.isDead()) {
                kill();
            }
        });
    }

    /** The power goes and comes back. */
    void kill() {
        running.monitor().close();
        running.synchroniser().close();
        running.journal().close();
        disk.losePower();
        proofs = proofs.restarted();
        running = start();
    }

    void lock(boolean locked) {
        disk.keyOpen(!locked);
        if (!locked) {
            running.synchroniser().wake();
        }
    }

    SyncStatus status() {
        return running.synchroniser().status();
    }

    /** What it knows of what the hub decided. */
    List<CaseDecision> heard() {
        return running.decisions().known();
    }

    List<Integer> acknowledgedItems() {
        return acknowledgedItems;
    }

    /** Ends the run. */
    void end() {
        running.monitor().close();
        running.synchroniser().close();
        running.journal().close();
    }

    /** Kept on the disk, each forced and then moved into place, as long as there is room and power. */
    private final class Kept implements SyncMemory {
        private Optional<Position> position = Optional.empty();
        private List<Decision> decisions = List.of();
        private boolean putOff;

        @Override
        public Optional<Position> position() {
            return position;
        }

        @Override
        public boolean keepPosition(Position now) {
            boolean givenUp = now.feedNext() == 0
                    && position.filter(before -> before.feedNext() > 0).isPresent();
            if (givenUp && bug == PlantedBug.CHECKPOINT_BEFORE_POSITION && !putOff) {
                putOff = true;
                return true;
            }
            putOff = false;
            return disk.replace(() -> position = Optional.of(now));
        }

        @Override
        public List<Decision> decisions() {
            return decisions;
        }

        @Override
        public boolean keepDecisions(List<Decision> now) {
            return disk.replace(() -> decisions = List.copyOf(now))
                    || (bug == PlantedBug.POSITION_PAST_DECISIONS && disk.isFull());
        }
    }
}
