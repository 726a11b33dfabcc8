package org.onewindow.offline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubPresence;

/** A small hub for one counter, in memory, that keeps to the protocol to the letter and refuses some of what it takes in; it can be put back to an old copy of itself. */
final class SimulatedHub {
    private static final Duration LONGEST_WAY = Duration.ofMinutes(1);

    private final SimulatedTime time;
    private long takenAt;
    private List<BatchEntry> taken = new ArrayList<>();
    private SimulatedHubLog log = new SimulatedHubLog();
    private Optional<List<BatchEntry>> copyOfTaken = Optional.empty();
    private Optional<SimulatedHubLog> copyOfLog = Optional.empty();
    private boolean frozen;

    SimulatedHub(SimulatedTime time) {
        this.time = time;
    }

    /** The checkpoint in a note of a simulated hub. */
    static Optional<Checkpoint> checkpointIn(SignedNote note) {
        try {
            return Optional.of(Checkpoint.parse(note.text()));
        } catch (MalformedProofException e) {
            return Optional.empty();
        }
    }

    List<BatchEntry> taken() {
        return taken;
    }

    /** All that it has against the counter's entries, as its log says it now. */
    List<SimulatedHubLog.Refusal> said() {
        return log.said();
    }

    boolean isFrozen() {
        return frozen;
    }

    void makeCopy() {
        copyOfTaken = Optional.of(List.copyOf(taken));
        copyOfLog = Optional.of(log.copied(log.age()));
    }

    /** Says whether there was a copy. */
    boolean restoreCopy() {
        if (copyOfTaken.isEmpty() || copyOfLog.isEmpty()) {
            return false;
        }
        taken = new ArrayList<>(copyOfTaken.get());
        log = copyOfLog.get().copied(log.age());
        return true;
    }

    /** Other counters' work, a batch each. */
    void takeFromOthers(int batches) {
        log.tookFromOthers(batches);
    }

    HubReply<HubPresence> alive() {
        return new HubReply.Taken<>(new HubPresence(SimulatedHubLog.ORIGIN));
    }

    HubReply<FeedPage> feed(long from) {
        return new HubReply.Taken<>(log.page(from));
    }

    HubReply<BatchTaken> take(Batch batch) {
        if (frozen) {
            return new HubReply.Declined<>(new BatchRefusal.Frozen());
        } else if (batch.first() > taken.size()) {
            return new HubReply.Declined<>(new BatchRefusal.Gap(taken.size()));
        }
        int known = (int) Math.min(taken.size() - batch.first(), batch.entries().size());
        for (int i = 0; i < known; i++) {
            if (!Arrays.equals(
                    taken.get((int) batch.first() + i).entry(),
                    batch.entries().get(i).entry())) {
                frozen = true;
                return new HubReply.Declined<>(new BatchRefusal.Fork());
            }
        }
        if (batch.logSize() < taken.size()) {
            // A request that comes late looks like this too, but none takes longer than a minute.
            frozen = time.nanos() - takenAt > LONGEST_WAY.toNanos();
            return new HubReply.Declined<>(new BatchRefusal.Rollback(taken.size()));
        }
        List<BatchEntry> news = batch.entries().subList(known, batch.entries().size());
        if (!fits(batch, news)) {
            return new HubReply.Declined<>(new BatchRefusal.BadCheckpoint());
        }
        if (!news.isEmpty()) {
            log.took(taken.size(), news);
            taken.addAll(news);
            takenAt = time.nanos();
        }
        return new HubReply.Taken<>(
                new BatchTaken(batch.counter(), taken.size(), log.checkpoint(), log.consistency(batch.knownHub())));
    }

    private boolean fits(Batch batch, List<BatchEntry> news) {
        try {
            Checkpoint checkpoint =
                    Checkpoint.parse(SignedNote.parse(batch.checkpoint()).text());
            if (checkpoint.size() != batch.end()) {
                return false;
            } else if (batch.end() < taken.size()) {
                return true;
            }
            MerkleFrontier frontier = MerkleFrontier.EMPTY;
            for (BatchEntry entry : taken) {
                frontier = frontier.append(MerkleTree.leafHash(entry.entry()));
            }
            for (BatchEntry entry : news) {
                frontier = frontier.append(MerkleTree.leafHash(entry.entry()));
            }
            return frontier.root().equals(checkpoint.root());
        } catch (MalformedProofException e) {
            return false;
        }
    }
}
