package org.onewindow.vault.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onewindow.journal.Action;
import org.onewindow.journal.Work;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogNames;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.vault.view.LogTerms.Column;

/**
 * A filter made ready for one snapshot: each condition has become a table of the words it accepts, and a block is gone through condition by condition, a
 * column at a time. A text is looked for among the words, of which there are few, and not among the entries. Used by one thread.
 */
final class LogQuery {
    /** Far beyond any entry, and near enough that its milliseconds are a number. */
    private static final LocalDate EARLIEST = LocalDate.of(-9999, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(19_999, 12, 31);

    private final List<Accepted> conditions = new ArrayList<>();
    private final List<Accepted> texts = new ArrayList<>();
    private final long firstDay;
    private final long endDay;
    private final boolean ofSomeDays;
    private final Optional<Long> subject;
    private final Optional<Map<Integer, Set<Long>>> entries;
    private final boolean onlyWork;
    /** By the numbers of actions. */
    private final boolean[] workAboutSomebody;

    private final boolean[] workByItself;
    private int[] rows = new int[0];
    private int count;

    /** Which words of a column are accepted, by their numbers. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Accepted(Column column, boolean[] words) {
        boolean anything() {
            for (boolean word : words) {
                if (word) {
                    return true;
                }
            }
            return false;
        }
    }

    LogQuery(LogFilter filter, LogTerms terms, LogNames names) {
        firstDay = filter.from().orElse(EARLIEST).toEpochDay();
        endDay = filter.to().orElse(LATEST).toEpochDay() + 1;
        ofSomeDays = filter.from().isPresent() || filter.to().isPresent();
        subject = filter.subjectKey().map(LogBlockMaker::subject);
        entries = filter.entries().map(refs -> byCounter(refs, terms));
        onlyWork = filter.onlyWork();
        workAboutSomebody = work(terms, true);
        workByItself = work(terms, false);
        hold(terms, Column.OPERATOR, filter.operators());
        hold(terms, Column.COUNTER, filter.counters());
        hold(terms, Column.SERVICE, filter.services());
        hold(terms, Column.OUTCOME, filter.outcomes());
        hold(terms, Column.MATTER, filter.matters());
        hold(terms, Column.CASE, filter.cases());
        hold(terms, Column.ACTION, filter.actions().stream().map(Enum::name).collect(Collectors.toSet()));
        if (!filter.departments().isEmpty()) {
            conditions.add(accepted(
                    terms,
                    Column.SERVICE,
                    service -> names.department(service)
                            .filter(filter.departments()::contains)
                            .isPresent()));
        }
        if (!filter.text().isEmpty()) {
            look(terms, names, filter.text().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean[] work(LogTerms terms, boolean aboutSomebody) {
        return accepted(
                        terms,
                        Column.ACTION,
                        action -> !action.isEmpty() && Work.isWork(Action.valueOf(action), aboutSomebody))
                .words();
    }

    private void hold(LogTerms terms, Column column, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(accepted(terms, column, wanted::contains));
        }
    }

    private void look(LogTerms terms, LogNames names, String text) {
        // Nothing but digits and hyphens in them, and more of them than of all others.
        look(terms, Column.CASE, word -> word.contains(text));
        look(terms, Column.OPERATOR, word -> says(LogColumn.OPERATOR, word, names, text));
        look(terms, Column.MATTER, word -> says(LogColumn.MATTER, word, names, text));
        look(terms, Column.SERVICE, word -> says(LogColumn.SERVICE, word, names, text));
        look(terms, Column.OUTCOME, word -> says(LogColumn.OUTCOME, word, names, text));
        look(terms, Column.ACTION, word -> says(LogColumn.ACTION, word, names, text));
    }

    private void look(LogTerms terms, Column column, Predicate<String> wanted) {
        Accepted accepted = accepted(terms, column, word -> !word.isEmpty() && wanted.test(word));
        if (accepted.anything()) {
            texts.add(accepted);
        }
        if (column == Column.ACTION && texts.isEmpty()) {
            texts.add(accepted);
        }
    }

    private static boolean says(LogColumn column, String code, LogNames names, String text) {
        return contains(code, text) || names.words(column, code).stream().anyMatch(word -> contains(word, text));
    }

    private static boolean contains(String word, String text) {
        return word.toLowerCase(Locale.ROOT).contains(text);
    }

    private static Accepted accepted(LogTerms terms, Column column, Predicate<String> wanted) {
        List<String> all = terms.words(column);
        boolean[] accepted = new boolean[all.size()];
        for (int number = 0; number < accepted.length; number++) {
            accepted[number] = wanted.test(all.get(number));
        }
        return new Accepted(column, accepted);
    }

    /** Finds the wanted entries of a block; returns how many there are. They are {@link #row} until this is called again. */
    int select(LogBlock block) {
        count = block.count();
        if (rows.length < count) {
            rows = new int[count];
        }
        for (int row = 0; row < count; row++) {
            rows[row] = row;
        }
        LogColumns columns = block.columns();
        if (ofSomeDays) {
            keep(row -> columns.isWithin(row, firstDay, endDay));
        }
        if (subject.isPresent()) {
            long wanted = subject.get();
            keep(row -> columns.subjects()[row] == wanted);
        }
        for (Accepted condition : conditions) {
            keepWords(columns.terms(condition.column()), condition.words());
        }
        if (onlyWork) {
            keepWork(columns);
        }
        if (entries.isPresent()) {
            Map<Integer, Set<Long>> wanted = entries.get();
            int[] counters = columns.terms(Column.COUNTER);
            keep(row -> wanted.getOrDefault(counters[row], Set.of()).contains(block.first() + row));
        }
        if (!texts.isEmpty()) {
            keep(row -> textFound(columns, row));
        }
        return count;
    }

    /** The wanted entries' places in the block, in order. */
    int row(int index) {
        return rows[index];
    }

    private void keepWork(LogColumns columns) {
        int[] actions = columns.terms(Column.ACTION);
        int[] cases = columns.terms(Column.CASE);
        long[] subjects = columns.subjects();
        keep(row -> (subjects[row] != 0 || cases[row] != 0 ? workAboutSomebody : workByItself)[actions[row]]);
    }

    /** By hand, since most conditions are of this kind and go through a million entries. */
    private void keepWords(int[] terms, boolean[] words) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            if (words[terms[row]]) {
                kept++;
            }
        }
        count = kept;
    }

    private static Map<Integer, Set<Long>> byCounter(Set<EntryRef> refs, LogTerms terms) {
        Map<Integer, Set<Long>> sequences = new HashMap<>();
        List<String> counters = terms.words(Column.COUNTER);
        refs.forEach(ref -> sequences
                .computeIfAbsent(counters.indexOf(ref.counter()), any -> new HashSet<>())
                .add(ref.sequence()));
        return sequences;
    }

    private void keep(IntPredicate wanted) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            if (wanted.test(row)) {
                kept++;
            }
        }
        count = kept;
    }

    private boolean textFound(LogColumns columns, int row) {
        for (Accepted text : texts) {
            if (text.words()[columns.term(text.column(), row)]) {
                return true;
            }
        }
        return false;
    }
}
