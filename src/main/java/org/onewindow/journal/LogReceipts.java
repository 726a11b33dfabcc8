package org.onewindow.journal;

import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TlogProof;

/** Receipts of this counter's entries under its newest checkpoint. Needs no key. Reads the disk; safe for use by several threads. */
public final class LogReceipts {
    private final LogProofs proofs;
    private final JournalReader reader;

    /** Receipts out of this log. */
    public LogReceipts(LogProofs proofs, JournalReader reader) {
        this.proofs = proofs;
        this.reader = reader;
    }

    /**
     * The receipt of an entry.
     *
     * @return empty if there is no such entry, or no signed checkpoint covers it yet
     * @throws DamagedJournalException if what is kept can't be trusted
     */
    public Optional<TlogProof> of(long sequence) {
        Optional<SignedNote> newest = proofs.newestCheckpoint();
        if (newest.isEmpty() || sequence < 0) {
            return Optional.empty();
        }
        long size = size(newest.get());
        if (sequence >= size) {
            return Optional.empty();
        }
        try (Stream<Entry> entries = reader.from(sequence)) {
            return entries.findFirst()
                    .map(entry ->
                            TlogProof.of(EntryCodec.encode(entry), proofs.inclusion(sequence, size), newest.get()));
        }
    }

    private static long size(SignedNote note) {
        try {
            return Checkpoint.parse(note.text()).size();
        } catch (MalformedProofException e) {
            throw new DamagedJournalException("the newest checkpoint can't be read", e);
        }
    }
}
