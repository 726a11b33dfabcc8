package org.onewindow.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the hub to what it has signed: each new checkpoint has to be the hub's own and to lead on from the newest one known, which is kept with the journal's
 * proofs. For one thread.
 */
final class HubMemory {
    private static final Logger LOG = LoggerFactory.getLogger(HubMemory.class);

    private final LogProofs proofs;
    private final HubSignature signature;
    /** Verified once, since a signature takes a while to verify. */
    private Optional<Checkpoint> verified = Optional.empty();

    private Optional<SignedNote> judged = Optional.empty();
    private long lasting;

    /** What a checkpoint says of the hub. */
    enum Verdict {
        LED_ON,
        WENT_BACK,
        TWO_WAYS,
        NOT_THE_HUB
    }

    HubMemory(LogProofs proofs, HubSignature signature) {
        this.proofs = proofs;
        this.signature = signature;
    }

    /** The size of the newest checkpoint that was verified; 0 for none. */
    long known() {
        return newest().map(Checkpoint::size).orElse(0L);
    }

    /** How much of its log, as it is now, the hub is held to by the next run too: not more than is {@link #known}. */
    long lasting() {
        newest();
        return lasting;
    }

    private Optional<Checkpoint> newest() {
        if (verified.isEmpty()) {
            verified = proofs.hubCheckpoint().flatMap(signature::checkpointIn);
            lasting = verified.map(Checkpoint::size).orElse(0L);
        }
        return verified;
    }

    /** Whether a note carries a checkpoint of the hub. */
    boolean isOfHub(String note) {
        return parsed(note).flatMap(signature::checkpointIn).isPresent();
    }

    /**
     * Judges a checkpoint that came with an answer. Unless it is somebody else's, this run holds the hub to it from now on, and the next one once it is
     * kept.
     *
     * @param consistency the proof from {@link #known()}, as it was when the question was asked
     */
    Verdict judge(String text, List<String> consistency) {
        Optional<SignedNote> note = parsed(text);
        Optional<Checkpoint> signed = note.flatMap(signature::checkpointIn);
        if (note.isEmpty() || signed.isEmpty()) {
            return Verdict.NOT_THE_HUB;
        }
        Verdict verdict = newest().map(before -> compare(before, signed.get(), consistency))
                .orElse(Verdict.LED_ON);
        verified = signed;
        judged = note;
        if (verdict != Verdict.LED_ON) {
            lasting = 0;
        }
        return verdict;
    }

    /** Keeps what was judged last in place of the checkpoint before. */
    void keep() {
        try {
            if (judged.isPresent()) {
                proofs.keepHubCheckpoint(judged.get());
                lasting = known();
            }
        } catch (JournalUnavailableException e) {
            LOG.error("the hub's checkpoint could not be kept", e);
        }
    }

    private static Verdict compare(Checkpoint before, Checkpoint now, List<String> consistency) {
        if (before.size() == 0) {
            return Verdict.LED_ON;
        } else if (Long.compareUnsigned(now.size(), before.size()) < 0) {
            return Verdict.WENT_BACK;
        }
        try {
            List<TreeHash> hashes = new ArrayList<>();
            for (String hash : consistency) {
                hashes.add(TreeHash.fromBase64(hash));
            }
            boolean led = new ConsistencyProof(before.size(), now.size(), hashes).verifies(before.root(), now.root());
            return led ? Verdict.LED_ON : Verdict.TWO_WAYS;
        } catch (MalformedProofException e) {
            return Verdict.TWO_WAYS;
        }
    }

    private static Optional<SignedNote> parsed(String note) {
        try {
            return Optional.of(SignedNote.parse(note));
        } catch (MalformedProofException e) {
            return Optional.empty();
        }
    }
}
