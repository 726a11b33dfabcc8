package org.onewindow.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.onewindow.journal.Action;
import org.onewindow.review.risk.EntryRef;

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
 * @param entries only these entries, for example those a flag points at
 * @param onlyWork only what is work at the counter ({@link org.onewindow.journal.Work})
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
        Optional<Set<EntryRef>> entries,
        boolean onlyWork,
        String text) {

    /** Every entry. */
    public static final LogFilter ALL = new Parts().filter();

    public LogFilter {
        operators = Set.copyOf(operators);
        counters = Set.copyOf(counters);
        departments = Set.copyOf(departments);
        services = Set.copyOf(services);
        outcomes = Set.copyOf(outcomes);
        matters = Set.copyOf(matters);
        cases = Set.copyOf(cases);
        actions = Set.copyOf(actions);
        entries = entries.map(Set::copyOf);
        text = text.strip();
    }

    /** Every entry of one day. */
    public static LogFilter of(LocalDate day) {
        return ALL.between(day, day);
    }

    /** The same, on these days, the last one included. */
    public LogFilter between(LocalDate first, LocalDate last) {
        return changed(parts -> {
            parts.from = Optional.of(first);
            parts.to = Optional.of(last);
        });
    }

    /** The same, on this day or later. */
    public LogFilter since(LocalDate first) {
        return changed(parts -> {
            parts.from = Optional.of(first);
            parts.to = Optional.empty();
        });
    }

    /** The same, with one column held to these values instead of those it had; {@link LogColumn#HOUR} and {@link LogColumn#DAY} are no conditions here. */
    public LogFilter with(LogColumn column, Set<String> values) {
        return changed(parts -> {
            switch (column) {
                case OPERATOR -> parts.operators = values;
                case COUNTER -> parts.counters = values;
                case DEPARTMENT -> parts.departments = values;
                case SERVICE -> parts.services = values;
                case OUTCOME -> parts.outcomes = values;
                case MATTER -> parts.matters = values;
                case CASE -> parts.cases = values;
                case ACTION ->
                    parts.actions = values.stream().map(Action::valueOf).collect(Collectors.toUnmodifiableSet());
                case HOUR, DAY -> {}
            }
        });
    }

    /** The same, with these actions. */
    public LogFilter with(Set<Action> wanted) {
        return changed(parts -> parts.actions = wanted);
    }

    /** The same, about one subject. */
    public LogFilter about(String key) {
        return changed(parts -> parts.subjectKey = Optional.of(key));
    }

    /** The same, of these entries only. */
    public LogFilter only(Set<EntryRef> wanted) {
        return changed(parts -> parts.entries = Optional.of(wanted));
    }

    /** The same, of what is work at the counter only. */
    public LogFilter work() {
        return changed(parts -> parts.onlyWork = true);
    }

    /** The same, with a text to look for. */
    public LogFilter containing(String part) {
        return changed(parts -> parts.text = part);
    }

    private LogFilter changed(Consumer<Parts> change) {
        Parts parts = new Parts();
        parts.from = from;
        parts.to = to;
        parts.operators = operators;
        parts.counters = counters;
        parts.departments = departments;
        parts.services = services;
        parts.outcomes = outcomes;
        parts.matters = matters;
        parts.cases = cases;
        parts.actions = actions;
        parts.subjectKey = subjectKey;
        parts.entries = entries;
        parts.onlyWork = onlyWork;
        parts.text = text;
        change.accept(parts);
        return parts.filter();
    }

    /** A filter's conditions while some of them are being changed; as made, there are none. */
    private static final class Parts {
        private Optional<LocalDate> from = Optional.empty();
        private Optional<LocalDate> to = Optional.empty();
        private Set<String> operators = Set.of();
        private Set<String> counters = Set.of();
        private Set<String> departments = Set.of();
        private Set<String> services = Set.of();
        private Set<String> outcomes = Set.of();
        private Set<String> matters = Set.of();
        private Set<String> cases = Set.of();
        private Set<Action> actions = Set.of();
        private Optional<String> subjectKey = Optional.empty();
        private Optional<Set<EntryRef>> entries = Optional.empty();
        private boolean onlyWork;
        private String text = "";

        LogFilter filter() {
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
                    entries,
                    onlyWork,
                    text);
        }
    }
}
