package org.onewindow.offline;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubPresence;

/** A small hub for one counter, in memory, that keeps to the protocol to the letter; it can be put back to an old copy of itself. */
final class SimulatedHub {
    private static final String ORIGIN = "onewindow/110108/hub";
    /** Not a signature of what it stands under: signing and verifying take longer than all the rest of a run. */
    private static final SignedNote ANY =
            NoteSigner.generate(ORIGIN, new SecureRandom()).sign("anything\n");

    private static final Duration LONGEST_WAY = Duration.ofMinutes(1);

    private final SimulatedTime time;
    private long takenAt;
    private List<BatchEntry> taken = new ArrayList<>();
    private List<TreeHash> log = new ArrayList<>();
    private Optional<List<BatchEntry>> copyOfTaken = Optional.empty();
    private Optional<List<TreeHash>> copyOfLog = Optional.empty();
    private boolean frozen;
    private int ages;
    private Optional<String> signed = Optional.empty();

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

    boolean isFrozen() {
        return frozen;
    }

    void makeCopy() {
        copyOfTaken = Optional.of(List.copyOf(taken));
        copyOfLog = Optional.of(List.copyOf(log));
    }

    /** Says whether there was a copy. */
    boolean restoreCopy() {
        if (copyOfTaken.isEmpty() || copyOfLog.isEmpty()) {
            return false;
        }
        taken = new ArrayList<>(copyOfTaken.get());
        log = new ArrayList<>(copyOfLog.get());
        ages++;
        signed = Optional.empty();
        return true;
    }

    HubReply<HubPresence> alive() {
        return new HubReply.Taken<>(new HubPresence(ORIGIN));
    }

    HubReply<FeedPage> feed(long from) {
        return new HubReply.Taken<>(new FeedPage(List.of(), Math.max(from, log.size()), false, checkpoint()));
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
            taken.addAll(news);
            takenAt = time.nanos();
            log.add(MerkleTree.leafHash(("age " + ages + " up to " + taken.size()).getBytes(StandardCharsets.UTF_8)));
            signed = Optional.empty();
        }
        return new HubReply.Taken<>(
                new BatchTaken(batch.counter(), taken.size(), checkpoint(), consistency(batch.knownHub())));
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

    private TreeProofs tree() {
        MemoryHashes hashes = new MemoryHashes();
        log.forEach(hashes::append);
        return new TreeProofs(hashes);
    }

    private String checkpoint() {
        if (signed.isEmpty()) {
            signed = Optional.of(new SignedNote(
                            new Checkpoint(ORIGIN, log.size(), tree().root(log.size())).text(), ANY.signatures())
                    .encode());
        }
        return signed.get();
    }

    private List<String> consistency(long known) {
        return known == 0 || known >= log.size()
                ? List.of()
                : tree().consistency(known, log.size()).hashes().stream()
                        .map(TreeHash::base64)
                        .toList();
    }
}
