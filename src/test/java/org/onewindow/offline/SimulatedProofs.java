package org.onewindow.offline;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;

/** The proofs of a simulated counter. Its signatures are none, since thousands of runs have to be quick: the simulated hub compares the roots. */
final class SimulatedProofs implements LogProofs {
    static final String ORIGIN = "onewindow/110108/counter-03/simulated";

    private static final SignedNote ANY =
            NoteSigner.generate(ORIGIN, new SecureRandom()).sign("anything\n");

    private final SimulatedDisk disk;
    private final MemoryHashes hashes = new MemoryHashes();
    /** On the disk, forced: it stays when the power goes. */
    private Optional<SignedNote> hubCheckpoint = Optional.empty();

    SimulatedProofs(SimulatedDisk disk) {
        this.disk = disk;
    }

    private TreeProofs tree() {
        List<TreeHash> leaves = disk.leaves();
        for (int i = (int) hashes.size(); i < leaves.size(); i++) {
            hashes.append(leaves.get(i));
        }
        return new TreeProofs(hashes);
    }

    /** A new tree over the same disk, the hub's checkpoint kept. */
    SimulatedProofs restarted() {
        SimulatedProofs again = new SimulatedProofs(disk);
        again.hubCheckpoint = hubCheckpoint;
        return again;
    }

    @Override
    public Optional<NoteVerifier> key() {
        return Optional.empty();
    }

    @Override
    public long size() {
        return disk.nextSequence();
    }

    @Override
    public TreeHash root(long size) {
        return tree().root(size);
    }

    @Override
    public MerkleFrontier frontier(long size) {
        throw new UnsupportedOperationException("nobody asks for it here");
    }

    @Override
    public InclusionProof inclusion(long sequence, long size) {
        return tree().inclusion(sequence, size);
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        return tree().consistency(first, second);
    }

    @Override
    public Optional<SignedNote> sign(String text) {
        return disk.isKeyOpen() ? Optional.of(new SignedNote(text, ANY.signatures())) : Optional.empty();
    }

    @Override
    public Optional<SignedNote> checkpoint(long size) {
        return sign(new Checkpoint(ORIGIN, size, root(size)).text());
    }

    @Override
    public Optional<SignedNote> newestCheckpoint() {
        return Optional.empty();
    }

    @Override
    public Optional<SignedNote> hubCheckpoint() {
        return hubCheckpoint;
    }

    @Override
    public void keepHubCheckpoint(SignedNote checkpoint) throws JournalUnavailableException {
        if (!disk.replace(() -> hubCheckpoint = Optional.of(checkpoint))) {
            throw new JournalUnavailableException("no room, or no power");
        }
    }
}
