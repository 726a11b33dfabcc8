package org.onewindow.vault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's tree and its checkpoints. While somebody is signed in, what has been appended is signed at most a second later, in a thread of its own, so
 * that nobody who waits for an entry waits for a signature; and once more just before the key is closed. Safe for use by several threads.
 */
final class VaultProofs implements LogProofs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VaultProofs.class);

    private final LogTree tree;
    private final CheckpointSigner signer;
    private final NoteFile own;
    private final NoteFile hub;
    private final SureProofs proofs;
    private final MarkKeeper marks;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "checkpoint");
        thread.setDaemon(true);
        return thread;
    });

    VaultProofs(
            LogTree tree, CheckpointSigner signer, NoteFile own, NoteFile hub, SureProofs proofs, MarkKeeper marks) {
        this.tree = tree;
        this.signer = signer;
        this.own = own;
        this.hub = hub;
        this.proofs = proofs;
        this.marks = marks;
    }

    CheckpointSigner signer() {
        return signer;
    }

    /** Entries are durable: adds their leaves to the tree. */
    void appended(List<TreeHash> leaves) {
        leaves.forEach(tree::append);
        if (waiting.compareAndSet(false, true)) {
            var unused = later.schedule(this::signWhatIsNew, 1, TimeUnit.SECONDS);
        }
    }

    /** Keeps a checkpoint over everything, if it can be signed and there is anything new. A failure is for the next time: no entry depends on it. */
    void signWhatIsNew() {
        waiting.set(false);
        tree.flush();
        try {
            signNewest();
        } catch (IOException e) {
            LOG.error("the checkpoint could not be kept", e);
            return;
        }
        marks.keep(proofs, tree.size());
    }

    private synchronized void signNewest() throws IOException {
        MerkleFrontier frontier = tree.frontier();
        if (frontier.size() == 0 || !signer.isReady()) {
            return;
        }
        String origin = signer.verifier().orElseThrow().name();
        String text = new Checkpoint(origin, frontier.size(), frontier.root()).text();
        if (own.note().filter(note -> note.text().equals(text)).isEmpty()) {
            Optional<SignedNote> signed = signer.sign(text);
            if (signed.isPresent()) {
                own.replace(signed.get());
            }
        }
    }

    @Override
    public Optional<NoteVerifier> key() {
        return signer.verifier();
    }

    @Override
    public long size() {
        return tree.size();
    }

    @Override
    public TreeHash root(long size) {
        return proofs.root(size);
    }

    @Override
    public MerkleFrontier frontier(long size) {
        return proofs.frontier(size);
    }

    @Override
    public InclusionProof inclusion(long sequence, long size) {
        return proofs.inclusion(sequence, size);
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        return proofs.consistency(first, second);
    }

    @Override
    public Optional<SignedNote> sign(String text) {
        return signer.sign(text);
    }

    @Override
    public Optional<SignedNote> checkpoint(long size) {
        TreeHash root = root(size);
        if (!signer.isReady()) {
            return Optional.empty();
        }
        String origin = signer.verifier().orElseThrow().name();
        return signer.sign(new Checkpoint(origin, size, root).text());
    }

    @Override
    public Optional<SignedNote> newestCheckpoint() {
        return own.note();
    }

    @Override
    public Optional<SignedNote> hubCheckpoint() {
        return hub.note();
    }

    @Override
    public void keepHubCheckpoint(SignedNote checkpoint) throws JournalUnavailableException {
        try {
            hub.replace(checkpoint);
        } catch (IOException e) {
            throw new JournalUnavailableException("the hub's checkpoint could not be kept", e);
        }
    }

    /** Signs what is new if somebody is still signed in, and stops. */
    @Override
    public void close() throws IOException {
        later.shutdownNow();
        signWhatIsNew();
        signer.close();
        tree.close();
    }
}
