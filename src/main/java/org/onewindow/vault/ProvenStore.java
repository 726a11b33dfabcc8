package org.onewindow.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.JournalRecord;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.KeptRecord;

/** The segments, with every entry that is durable going into the tree. As safe for use by several threads as the segments are. */
final class ProvenStore implements JournalStore {
    private final SegmentStore segments;
    private final VaultProofs proofs;

    ProvenStore(SegmentStore segments, VaultProofs proofs) {
        this.segments = segments;
        this.proofs = proofs;
    }

    @Override
    public synchronized void append(List<JournalRecord> group) throws JournalUnavailableException {
        segments.append(group);
        proofs.appended(group.stream().map(JournalRecord::leaf).toList());
    }

    @Override
    public String counter() {
        return segments.counter();
    }

    @Override
    public long nextSequence() {
        return segments.nextSequence();
    }

    @Override
    public Optional<byte[]> newestEntry() {
        return segments.newestEntry();
    }

    @Override
    public Stream<KeptRecord> recordsFrom(long sequence) {
        return segments.recordsFrom(sequence);
    }

    @Override
    public Stream<KeptRecord> recordsOn(LocalDate day) {
        return segments.recordsOn(day);
    }

    @Override
    public Optional<byte[]> privatePart(long sequence) {
        return segments.privatePart(sequence);
    }
}
