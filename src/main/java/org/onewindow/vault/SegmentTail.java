package org.onewindow.vault;

import java.util.stream.Stream;
import org.onewindow.vault.view.JournalTail;
import org.onewindow.vault.view.TailRecord;

/** The segments as the view follows them. */
final class SegmentTail implements JournalTail {
    private final SegmentStore store;

    SegmentTail(SegmentStore store) {
        this.store = store;
    }

    @Override
    public long size() {
        return store.nextSequence();
    }

    @Override
    public byte[] hashBefore(long sequence) {
        return store.hashBefore(sequence).bytes();
    }

    @Override
    public Stream<TailRecord> from(long sequence) {
        return store.framesFrom(sequence)
                .map(frame -> new TailRecord(
                        frame.sequence(), frame.entry(), frame.hash().bytes()));
    }
}
