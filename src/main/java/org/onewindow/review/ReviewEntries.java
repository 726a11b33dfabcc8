package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.Work;

/**
 * Finds the few entries of the review itself in a long log: by the view as far as it has come, and by reading the rest. So nothing is missed while
 * the view catches up, or where there is none. Safe for use by several threads.
 */
public final class ReviewEntries {
    private static final int PAGE = 1_000;

    private final LogView view;
    private final JournalReader journal;

    /** Over this counter's journal and the view of it. */
    public ReviewEntries(LogView view, JournalReader journal) {
        this.view = view;
        this.journal = journal;
    }

    /** Entries with one of these actions, in order. */
    List<Entry> all(Set<Action> actions) {
        return found(Optional.empty(), actions);
    }

    /**
     * Entries with one of these actions from the first entry on that is dated {@code from} or later, in order; they themselves may be dated earlier, where the
     * clock was set back.
     */
    List<Entry> since(LocalDate from, Set<Action> actions) {
        return found(Optional.of(from), actions);
    }

    private List<Entry> found(Optional<LocalDate> from, Set<Action> actions) {
        long seen = seen();
        List<Entry> found = new ArrayList<>();
        OptionalLong first = from.isPresent() ? first(from.get(), seen) : OptionalLong.of(0);
        if (first.isPresent()) {
            page(LogFilter.ALL.with(actions), first.getAsLong(), seen, found);
        }
        try (Stream<Entry> rest = journal.from(seen)) {
            rest.dropWhile(entry -> first.isEmpty()
                            && from.filter(day -> entry.time().toLocalDate().isBefore(day))
                                    .isPresent())
                    .filter(entry -> actions.contains(entry.action()))
                    .forEach(found::add);
        }
        return found;
    }

    /** So many of the journal's entries the view can be asked about. */
    private long seen() {
        LogView.Standing standing = view.standing();
        boolean usable = standing.state() == LogView.State.CURRENT || standing.state() == LogView.State.CATCHING_UP;
        return usable ? standing.entries() : 0;
    }

    private OptionalLong first(LocalDate from, long seen) {
        if (seen == 0) {
            return OptionalLong.empty();
        }
        return view.page(LogFilter.ALL.since(from), LogOrder.OLDEST_FIRST, OptionalLong.empty(), 1).stream()
                .mapToLong(LogRow::sequence)
                .filter(sequence -> sequence < seen)
                .findFirst();
    }

    private void page(LogFilter filter, long from, long seen, List<Entry> found) {
        if (from >= seen) {
            return;
        }
        OptionalLong after = from == 0 ? OptionalLong.empty() : OptionalLong.of(from - 1);
        List<LogRow> page;
        do {
            page = view.page(filter, LogOrder.OLDEST_FIRST, after, PAGE);
            page.stream().filter(row -> row.sequence() < seen).forEach(row -> found.add(entry(row.sequence())));
            after = page.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(page.get(page.size() - 1).sequence());
        } while (page.size() == PAGE);
    }

    /** Each day with work, and one more than the sequence of its last entry of work. */
    NavigableMap<LocalDate, Long> worked() {
        long seen = seen();
        NavigableMap<LocalDate, Long> worked = new TreeMap<>();
        if (seen > 0) {
            view.grouped(LogFilter.ALL.work(), LogColumn.DAY)
                    .forEach(group -> worked.put(LocalDate.parse(group.value()), group.last() + 1));
        }
        try (Stream<Entry> rest = journal.from(seen)) {
            rest.filter(Work::isWork)
                    .forEach(entry -> worked.merge(entry.time().toLocalDate(), entry.sequence() + 1, Math::max));
        }
        return worked;
    }

    /**
     * The newest rows of an action on some days, by the view alone; the order does not matter.
     *
     * @return empty while the view does not have them all
     */
    Optional<List<LogRow>> newest(LocalDate from, LocalDate to, Action action, int most) {
        LogView.Standing standing = view.standing();
        if (standing.state() != LogView.State.CURRENT) {
            return Optional.empty();
        }
        LogFilter filter = LogFilter.ALL.between(from, to).with(Set.of(action));
        return Optional.of(view.page(filter, LogOrder.NEWEST_FIRST, OptionalLong.empty(), most));
    }

    private Entry entry(long sequence) {
        try (Stream<Entry> entries = journal.from(sequence)) {
            return entries.findFirst()
                    .orElseThrow(() -> new IllegalStateException("the view knows an entry the journal does not"));
        }
    }
}
