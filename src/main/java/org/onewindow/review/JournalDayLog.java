package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.OpenedEntry;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.review.risk.LogId;

/** A day of this counter's own journal; works without a network. Safe for use by several threads. */
public final class JournalDayLog implements DayLog {
    /** Only what the rules need is opened. */
    private static final Set<Action> OPENED = Set.of(Action.LOOKUP_STARTED, Action.CASE_OPENED, Action.FLAG_SETTLED);

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
        try (Stream<OpenedEntry> entries = journal.on(day, withSubjects ? OPENED : Set.of())) {
            return entries.map(each -> LoggedEntry.of(each.entry(), each.secret(), log))
                    .toList();
        }
    }
}
