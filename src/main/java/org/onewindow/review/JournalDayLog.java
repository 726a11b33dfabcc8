package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivatePart;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.review.risk.LogId;

/** A day of this counter's own journal; works without a network. Safe for use by several threads. */
public final class JournalDayLog implements DayLog {
    private final String counter;
    private final Supplier<Optional<NoteVerifier>> key;
    private final JournalReader journal;

    /** Over the journal of {@code counter}, of which nothing is proved. */
    public JournalDayLog(String counter, JournalReader journal) {
        this(counter, Optional::empty, journal);
    }

    /** Over the journal of {@code counter}, whose checkpoints are signed by {@code key}, in the log's name. */
    public JournalDayLog(String counter, Supplier<Optional<NoteVerifier>> key, JournalReader journal) {
        this.counter = counter;
        this.key = key;
        this.journal = journal;
    }

    @Override
    public String counter() {
        return counter;
    }

    @Override
    public String log() {
        return key.get().map(NoteVerifier::name).map(LogId::numberIn).orElse("");
    }

    @Override
    public List<LoggedEntry> on(LocalDate day, boolean withSubjects) {
        String log = log();
        try (Stream<Entry> entries = journal.on(day)) {
            return entries.map(entry -> LoggedEntry.of(entry, withSubjects ? secret(entry) : PrivatePart.NONE, log))
                    .toList();
        }
    }

    /** Only what the rules need is opened. */
    private PrivatePart secret(Entry entry) {
        return switch (entry.action()) {
            case LOOKUP_STARTED, CASE_OPENED -> new PrivatePart(journal.subjectOf(entry.sequence()), Optional.empty());
            case FLAG_SETTLED -> new PrivatePart(Optional.empty(), journal.noteOf(entry.sequence()));
            default -> PrivatePart.NONE;
        };
    }
}
