package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.review.risk.RiskLook;

/** A day of this counter's own journal; works without a network. */
public final class JournalDayLog implements DayLog {
    private final String counter;
    private final JournalReader journal;

    /** Over the journal of {@code counter}. */
    public JournalDayLog(String counter, JournalReader journal) {
        this.counter = counter;
        this.journal = journal;
    }

    @Override
    public List<String> counters() {
        return List.of(counter);
    }

    @Override
    public List<RiskLook> on(LocalDate day, boolean withSubjects) {
        try (Stream<Entry> entries = journal.on(day)) {
            return entries.map(entry -> RiskLook.of(entry, withSubjects ? subject(entry) : Optional.empty()))
                    .toList();
        }
    }

    private Optional<String> subject(Entry entry) {
        return switch (entry.action()) {
            case LOOKUP_STARTED, CASE_OPENED ->
                journal.subjectOf(entry.sequence()).map(PrivateSubject::number);
            default -> Optional.empty();
        };
    }
}
