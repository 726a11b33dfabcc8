package org.onewindow.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads entries from a store. Safe for use by several threads. */
public final class StoredJournalReader implements JournalReader {
    private final JournalStore store;
    private final Clock clock;

    /** A reader; the clock's zone is the station's zone. */
    public StoredJournalReader(JournalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long size() {
        return store.nextSequence();
    }

    @Override
    public Stream<Entry> from(long sequence) {
        return store.entriesFrom(sequence).map(StoredJournalReader::decoded);
    }

    @Override
    public Stream<Entry> from(long sequence, Set<Action> actions) {
        return store.entriesFrom(sequence)
                .filter(bytes -> EntryCodec.isOf(bytes, actions))
                .map(StoredJournalReader::decoded);
    }

    @Override
    public Stream<byte[]> canonicalFrom(long sequence) {
        return store.entriesFrom(sequence);
    }

    @Override
    public Stream<Entry> on(LocalDate day) {
        return store.recordsOn(day).map(record -> decoded(record.entry()));
    }

    @Override
    public Stream<OpenedEntry> on(LocalDate day, Set<Action> opened) {
        // Reading is quick and has an order, decoding and opening take ten times as long and need none.
        try (Stream<KeptRecord> records = store.recordsOn(day)) {
            return records.toList().parallelStream().map(record -> opened(record, opened));
        }
    }

    private static OpenedEntry opened(KeptRecord record, Set<Action> opened) {
        Entry entry = decoded(record.entry());
        if (!opened.contains(entry.action())) {
            return new OpenedEntry(entry, PrivatePart.NONE);
        }
        try {
            return new OpenedEntry(
                    entry, PrivatePart.of(entry, record.privatePart().orElse(new byte[0])));
        } catch (MalformedEntryException e) {
            throw unreadable(entry.sequence(), e);
        }
    }

    @Override
    public Stream<Entry> today() {
        return on(LocalDate.now(clock));
    }

    @Override
    public Optional<PrivateSubject> subjectOf(long sequence) {
        Optional<byte[]> bytes = store.privatePart(sequence);
        try {
            return bytes.isEmpty() || PrivateNote.isNote(bytes.get())
                    ? Optional.empty()
                    : Optional.of(PrivateSubject.decode(bytes.get()));
        } catch (MalformedEntryException e) {
            throw unreadable(sequence, e);
        }
    }

    @Override
    public Optional<PrivateNote> noteOf(long sequence) {
        Optional<byte[]> bytes = store.privatePart(sequence);
        try {
            return bytes.isEmpty() || !PrivateNote.isNote(bytes.get())
                    ? Optional.empty()
                    : Optional.of(PrivateNote.decode(bytes.get()));
        } catch (MalformedEntryException e) {
            throw unreadable(sequence, e);
        }
    }

    private static DamagedJournalException unreadable(long sequence, MalformedEntryException cause) {
        return new DamagedJournalException("the private part of entry " + sequence + " can't be read", cause);
    }

    private static Entry decoded(byte[] bytes) {
        try {
            return EntryCodec.decode(bytes);
        } catch (MalformedEntryException e) {
            throw new DamagedJournalException("an entry can't be read", e);
        }
    }
}
