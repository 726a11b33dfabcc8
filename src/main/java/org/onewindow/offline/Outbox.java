package org.onewindow.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.KeptRecord;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;
import org.onewindow.protocol.ProtocolLimits;

/**
 * The journal's tail, cut into batches. It has nothing of its own: what waits is what the journal holds and the hub doesn't. Blocks on the disk; safe for
 * use by several threads.
 */
public final class Outbox {
    private final JournalStore store;
    private final LogProofs proofs;

    /** The tail of {@code store}, whose tree {@code proofs} keeps. */
    public Outbox(JournalStore store, LogProofs proofs) {
        this.store = store;
        this.proofs = proofs;
    }

    /** How many entries there are. */
    public long size() {
        return Math.min(store.nextSequence(), proofs.size());
    }

    /**
     * The entries from {@code first} on, as many as are allowed; a greeting without any if there are none.
     *
     * @param mostEntries at most so many entries
     * @param knownHub the size of the newest checkpoint of the hub that was verified
     * @return empty while the key is closed: without it private parts can't be read and no checkpoint signed
     * @throws DamagedJournalException if the journal can't be trusted
     */
    Optional<Batch> batch(long first, int mostEntries, long knownHub) {
        long size = size();
        List<BatchEntry> entries = new ArrayList<>();
        int bytes = 0;
        try (Stream<KeptRecord> tail = first < size ? store.recordsFrom(first) : Stream.empty()) {
            Iterator<KeptRecord> records = tail.iterator();
            while (records.hasNext() && entries.size() < mostEntries && first + entries.size() < size) {
                BatchEntry entry = entry(records.next());
                bytes += entry.size();
                if (bytes > ProtocolLimits.MOST_BATCH_BYTES) {
                    break;
                }
                entries.add(entry);
            }
        }
        // Signed last: an open key now means that no private part above was missing for want of it.
        return proofs.checkpoint(first + entries.size())
                .map(SignedNote::encode)
                .map(checkpoint -> new Batch(store.counter(), first, entries, checkpoint, size, knownHub));
    }

    private static BatchEntry entry(KeptRecord record) {
        byte[] canonical = record.entry();
        return new BatchEntry(
                decoded(canonical).time().toLocalDate(),
                canonical,
                record.privatePart().orElse(new byte[0]));
    }

    /** When an entry was written, by its own word. */
    Optional<Instant> timeOf(long sequence) {
        if (sequence >= size()) {
            return Optional.empty();
        }
        try (Stream<byte[]> from = store.entriesFrom(sequence)) {
            return from.findFirst().map(canonical -> decoded(canonical).time().toInstant());
        }
    }

    /**
     * What waits, by case, in the order of each one's first entry.
     *
     * @param most entries looked at; of more it is only said that there are some
     */
    WaitingCases byCase(long first, int most) {
        Map<Optional<CaseNumber>, CaseTail> tails = new LinkedHashMap<>();
        boolean whole;
        try (Stream<byte[]> from = store.entriesFrom(first)) {
            Iterator<byte[]> tail = from.iterator();
            for (int looked = 0; looked < most && tail.hasNext(); looked++) {
                Entry entry = decoded(tail.next());
                tails.merge(
                        entry.caseNumber(),
                        new CaseTail(entry.caseNumber(), 1, entry.time().toInstant()),
                        (one, another) ->
                                new CaseTail(one.caseNumber(), one.entries() + another.entries(), one.since()));
            }
            whole = !tail.hasNext();
        }
        return new WaitingCases(List.copyOf(tails.values()), whole);
    }

    private static Entry decoded(byte[] canonical) {
        try {
            return EntryCodec.decode(canonical);
        } catch (MalformedEntryException e) {
            throw new DamagedJournalException("an entry can't be read", e);
        }
    }
}
