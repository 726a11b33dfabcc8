package org.onewindow.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.onewindow.journal.Action;

/**
 * Which entries of the log are wanted; what is empty is no condition. Conditions are joined by "and", the values of one by "or". Immutable.
 *
 * @param from the first day, by the offset in each entry
 * @param to the last day, itself included
 * @param operators sign-in names; {@code ""} is the program itself
 * @param counters counters whose entries are wanted
 * @param departments codes of departments, by the view's own mapping of services
 * @param services codes of services
 * @param outcomes names of outcomes, in lower case with hyphens
 * @param matters codes of matters
 * @param cases numbers of cases
 * @param actions what was done
 * @param subjectKey the subject's key as {@link org.onewindow.journal.Entry#subjectKey()} has it
 * @param sequences only these entries, for example those a flag points at
 * @param text a part of a case number, or of the code or name of an operator, matter, service, outcome or action, whatever its case; never a number of
 *     a person: that is looked for by its key
 */
public record LogFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<String> operators,
        Set<String> counters,
        Set<String> departments,
        Set<String> services,
        Set<String> outcomes,
        Set<String> matters,
        Set<String> cases,
        Set<Action> actions,
        Optional<String> subjectKey,
        Optional<Set<Long>> sequences,
        String text) {

    /** Every entry. */
    public static final LogFilter ALL = new LogFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            "");

    public LogFilter {
        operators = Set.copyOf(operators);
        counters = Set.copyOf(counters);
        departments = Set.copyOf(departments);
        services = Set.copyOf(services);
        outcomes = Set.copyOf(outcomes);
        matters = Set.copyOf(matters);
        cases = Set.copyOf(cases);
        actions = Set.copyOf(actions);
        sequences = sequences.map(Set::copyOf);
        text = text.strip();
    }

    /** Every entry of one day. */
    public static LogFilter of(LocalDate day) {
        return ALL.between(day, day);
    }

    /** The same, on these days, the last one included. */
    public LogFilter between(LocalDate first, LocalDate last) {
        return new LogFilter(
                Optional.of(first),
                Optional.of(last),
                operators,
                counters,
                departments,
                services,
                outcomes,
                matters,
                cases,
                actions,
                subjectKey,
                sequences,
                text);
    }

    /** The same, with one column held to these values instead of those it had; {@link LogColumn#HOUR} and {@link LogColumn#DAY} are no conditions here. */
    public LogFilter with(LogColumn column, Set<String> values) {
        return new LogFilter(
                from,
                to,
                column == LogColumn.OPERATOR ? values : operators,
                column == LogColumn.COUNTER ? values : counters,
                column == LogColumn.DEPARTMENT ? values : departments,
                column == LogColumn.SERVICE ? values : services,
                column == LogColumn.OUTCOME ? values : outcomes,
                column == LogColumn.MATTER ? values : matters,
                column == LogColumn.CASE ? values : cases,
                column == LogColumn.ACTION
                        ? values.stream().map(Action::valueOf).collect(java.util.stream.Collectors.toUnmodifiableSet())
                        : actions,
                subjectKey,
                sequences,
                text);
    }

    /** The same, with these actions. */
    public LogFilter with(Set<Action> wanted) {
        return new LogFilter(
                from,
                to,
                operators,
                counters,
                departments,
                services,
                outcomes,
                matters,
                cases,
                wanted,
                subjectKey,
                sequences,
                text);
    }

    /** The same, about one subject. */
    public LogFilter about(String key) {
        return new LogFilter(
                from,
                to,
                operators,
                counters,
                departments,
                services,
                outcomes,
                matters,
                cases,
                actions,
                Optional.of(key),
                sequences,
                text);
    }

    /** The same, of these entries only. */
    public LogFilter only(Set<Long> entries) {
        return new LogFilter(
                from,
                to,
                operators,
                counters,
                departments,
                services,
                outcomes,
                matters,
                cases,
                actions,
                subjectKey,
                Optional.of(entries),
                text);
    }

    /** The same, with a text to look for. */
    public LogFilter containing(String part) {
        return new LogFilter(
                from,
                to,
                operators,
                counters,
                departments,
                services,
                outcomes,
                matters,
                cases,
                actions,
                subjectKey,
                sequences,
                part);
    }
}
