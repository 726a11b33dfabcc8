package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivatePart;

/** A day of this counter's own journal; works without a network. Safe for use by several threads. */
public final class JournalDayLog implements DayLog {
    private final String counter;
    private final JournalReader journal;

    /** Over the journal of {@code counter}. */
    public JournalDayLog(String counter, JournalReader journal) {
        this.counter = counter;
        this.journal = journal;
    }

    @Override
    public String counter() {
        return counter;
    }

    @Override
    public List<LoggedEntry> on(LocalDate day, boolean withSubjects) {
        try (Stream<Entry> entries = journal.on(day)) {
            return entries.map(entry -> LoggedEntry.of(entry, withSubjects ? secret(entry) : PrivatePart.NONE))
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
