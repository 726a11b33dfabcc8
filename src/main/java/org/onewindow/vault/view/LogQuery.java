package org.onewindow.vault.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogNames;
import org.onewindow.vault.view.LogTerms.Column;

/**
 * A filter made ready for one snapshot: each condition has become a table of the words it accepts, so that an entry is judged by a few array look-ups.
 * A text is looked for among the words, of which there are few, and not among the entries. Used by one thread.
 */
final class LogQuery {
    private final List<Accepted> conditions = new ArrayList<>();
    private final List<Accepted> texts = new ArrayList<>();
    private final long firstDay;
    private final long lastDay;
    private final boolean ofSomeDays;
    private final Optional<Long> subject;
    private final Optional<Set<Long>> sequences;

    /** Which words of a column are accepted, by their numbers. */
    private record Accepted(Column column, java.util.BitSet words) {
        boolean accepts(LogBlock block, int row) {
            return words.get(block.term(column, row));
        }
    }

    LogQuery(LogFilter filter, LogTerms terms, LogNames names) {
        firstDay = filter.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        lastDay = filter.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        ofSomeDays = filter.from().isPresent() || filter.to().isPresent();
        subject = filter.subjectKey().map(LogBlockMaker::subject);
        sequences = filter.sequences();
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

    private void hold(LogTerms terms, Column column, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(accepted(terms, column, wanted::contains));
        }
    }

    private void look(LogTerms terms, LogNames names, String text) {
        look(terms, Column.CASE, word -> contains(word, text));
        look(terms, Column.OPERATOR, word -> says(LogColumn.OPERATOR, word, names, text));
        look(terms, Column.MATTER, word -> says(LogColumn.MATTER, word, names, text));
        look(terms, Column.SERVICE, word -> says(LogColumn.SERVICE, word, names, text));
        look(terms, Column.OUTCOME, word -> says(LogColumn.OUTCOME, word, names, text));
        look(terms, Column.ACTION, word -> says(LogColumn.ACTION, word, names, text));
    }

    private void look(LogTerms terms, Column column, Predicate<String> wanted) {
        Accepted accepted = accepted(terms, column, word -> !word.isEmpty() && wanted.test(word));
        if (!accepted.words().isEmpty()) {
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
        java.util.BitSet accepted = new java.util.BitSet(all.size());
        for (int number = 0; number < all.size(); number++) {
            if (wanted.test(all.get(number))) {
                accepted.set(number);
            }
        }
        return new Accepted(column, accepted);
    }

    /** Whether an entry is wanted. */
    boolean accepts(LogBlock block, int row) {
        if (ofSomeDays && !isOfThem(block.day(row))) {
            return false;
        }
        if (subject.isPresent() && subject.get() != block.subjects()[row]) {
            return false;
        }
        for (Accepted condition : conditions) {
            if (!condition.accepts(block, row)) {
                return false;
            }
        }
        return (sequences.isEmpty() || sequences.get().contains(block.first() + row)) && textFound(block, row);
    }

    private boolean isOfThem(long day) {
        return day >= firstDay && day <= lastDay;
    }

    private boolean textFound(LogBlock block, int row) {
        for (Accepted text : texts) {
            if (text.accepts(block, row)) {
                return true;
            }
        }
        return texts.isEmpty();
    }
}
