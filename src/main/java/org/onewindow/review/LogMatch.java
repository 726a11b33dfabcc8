package org.onewindow.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.onewindow.journal.Work;

/** Whether a row is wanted by a filter. What the names say about a code is asked once. Used by one thread. */
final class LogMatch implements Predicate<LogRow> {
    private static final Set<LogColumn> SEARCHED = Set.of(
            LogColumn.CASE,
            LogColumn.OPERATOR,
            LogColumn.MATTER,
            LogColumn.SERVICE,
            LogColumn.OUTCOME,
            LogColumn.ACTION);

    private final LogFilter filter;
    private final LogNames names;
    private final String text;
    private final Map<String, Boolean> said = new HashMap<>();

    LogMatch(LogFilter filter, LogNames names) {
        this.filter = filter;
        this.names = names;
        this.text = filter.text().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(LogRow row) {
        return holds(filter.operators(), row, LogColumn.OPERATOR)
                && holds(filter.counters(), row, LogColumn.COUNTER)
                && holds(filter.departments(), row, LogColumn.DEPARTMENT)
                && holds(filter.services(), row, LogColumn.SERVICE)
                && holds(filter.outcomes(), row, LogColumn.OUTCOME)
                && holds(filter.matters(), row, LogColumn.MATTER)
                && holds(filter.cases(), row, LogColumn.CASE)
                && (filter.actions().isEmpty() || filter.actions().contains(row.action()))
                && (!filter.onlyWork()
                        || Work.isWork(
                                row.action(),
                                row.subject().isPresent() || row.caseNumber().isPresent()))
                && filter.entries().map(entries -> entries.contains(row.ref())).orElse(true)
                && filter.subjectKey()
                        .map(key -> row.subject().filter(key::startsWith).isPresent())
                        .orElse(true)
                && (text.isEmpty() || SEARCHED.stream().anyMatch(column -> says(column, value(row, column))));
    }

    private static boolean holds(Set<String> wanted, LogRow row, LogColumn column) {
        return wanted.isEmpty() || wanted.contains(value(row, column));
    }

    private boolean says(LogColumn column, String code) {
        return !code.isEmpty()
                && said.computeIfAbsent(
                        column + " " + code,
                        any -> contains(code)
                                || names.words(column, code).stream().anyMatch(this::contains));
    }

    private boolean contains(String word) {
        return word.toLowerCase(Locale.ROOT).contains(text);
    }

    /** What a row says in a column; empty if nothing. */
    static String value(LogRow row, LogColumn column) {
        return switch (column) {
            case HOUR -> "%02d".formatted(row.time().getHour());
            case DAY -> row.time().toLocalDate().toString();
            case ACTION -> row.action().name();
            case OPERATOR -> row.operator();
            case COUNTER -> row.counter();
            case DEPARTMENT -> row.department().orElse("");
            case SERVICE -> row.service().orElse("");
            case OUTCOME -> row.outcome().orElse("");
            case MATTER -> row.matter().orElse("");
            case CASE -> row.caseNumber().orElse("");
        };
    }
}
