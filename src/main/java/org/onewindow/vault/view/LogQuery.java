package org.onewindow.vault.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        subject = filter.subjectKey().map(LogBlockMaker::subject);
        sequences = filter.sequences();
        Map<Column, List<String>> words = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            words.put(column, terms.words(column));
        }
        hold(words, Column.OPERATOR, filter.operators());
        hold(words, Column.COUNTER, filter.counters());
        hold(words, Column.SERVICE, filter.services());
        hold(words, Column.OUTCOME, filter.outcomes());
        hold(words, Column.MATTER, filter.matters());
        hold(words, Column.CASE, filter.cases());
        hold(words, Column.ACTION, filter.actions().stream().map(Enum::name).collect(Collectors.toSet()));
        if (!filter.departments().isEmpty()) {
            conditions.add(accepted(
                    words,
                    Column.SERVICE,
                    service -> names.department(service)
                            .filter(filter.departments()::contains)
                            .isPresent()));
        }
        if (!filter.text().isEmpty()) {
            look(words, names, filter.text().toLowerCase(Locale.ROOT));
        }
    }

    private void hold(Map<Column, List<String>> words, Column column, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(accepted(words, column, wanted::contains));
        }
    }

    private void look(Map<Column, List<String>> words, LogNames names, String text) {
        look(words, Column.CASE, word -> contains(word, text));
        look(words, Column.OPERATOR, word -> says(LogColumn.OPERATOR, word, names, text));
        look(words, Column.MATTER, word -> says(LogColumn.MATTER, word, names, text));
        look(words, Column.SERVICE, word -> says(LogColumn.SERVICE, word, names, text));
        look(words, Column.OUTCOME, word -> says(LogColumn.OUTCOME, word, names, text));
        look(words, Column.ACTION, word -> says(LogColumn.ACTION, word, names, text));
    }

    private void look(Map<Column, List<String>> words, Column column, Predicate<String> wanted) {
        Accepted accepted = accepted(words, column, word -> !word.isEmpty() && wanted.test(word));
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

    private static Accepted accepted(Map<Column, List<String>> words, Column column, Predicate<String> wanted) {
        List<String> all = words.getOrDefault(column, List.of());
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
        long day = block.day(row);
        if (day < firstDay || day > lastDay) {
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

    private boolean textFound(LogBlock block, int row) {
        for (Accepted text : texts) {
            if (text.accepts(block, row)) {
                return true;
            }
        }
        return texts.isEmpty();
    }
}
