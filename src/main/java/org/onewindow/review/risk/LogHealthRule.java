package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;

/**
 * What is wrong with the logs themselves: missing sequences, and those that a set clock has put on another day, entries that came late, a check that failed, a
 * log that began within the day, one operator active at two counters.
 */
final class LogHealthRule implements RiskRule {
    private static final String LATE = "late-minutes";
    private static final String OUTAGE = "after-outage-minutes";
    private static final String APART = "two-counters-minutes";

    @Override
    public String id() {
        return "log-health";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.minutes(LATE), RuleSetting.minutes(OUTAGE), RuleSetting.minutes(APART));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<Suspicion> found = new ArrayList<>();
        Map<String, List<List<RiskLook>>> logs = day.logsByCounter();
        logs.forEach((counter, each) -> {
            for (List<RiskLook> entries : each) {
                gaps(counter, entries, day.elsewhere(), found);
                late(counter, entries, values, found);
                failures(counter, entries, found);
            }
            // What is told is the first entry alone, so that a flag once settled stays so while the older log's rest
            // arrives.
            each.stream()
                    .skip(1)
                    .forEach(entries -> found.add(Suspicion.of("new-log", "", List.of(entries.get(0)), counter)));
        });
        day.frozenLogs().forEach(log -> {
            List<List<RiskLook>> each = logs.getOrDefault(log.counter(), List.of());
            frozen(log, each.isEmpty() ? List.of() : each.get(each.size() - 1), found);
        });
        new TwoCounters(values.minutes(APART)).find(day, found);
        return found;
    }

    private static void gaps(
            String counter, List<RiskLook> entries, Map<LogSpan, OtherDays> elsewhere, List<Suspicion> found) {
        for (LogHole hole : LogHole.in(entries)) {
            List<RiskLook> edges = List.of(hole.before(), hole.after());
            found.add(hole.otherDays(elsewhere)
                    .map(days -> Suspicion.of("other-day", "", edges, counter, hole.entries(), days))
                    .orElseGet(() -> Suspicion.of("gap", "", edges, counter, hole.entries())));
        }
    }

    /** Late is late against the entry's own time, or against the end of what kept the counter from sending. */
    private static void late(String counter, List<RiskLook> entries, RuleValues values, List<Suspicion> found) {
        SendingPauses pauses = SendingPauses.of(entries);
        List<RiskLook> late = entries.stream()
                .filter(look -> look.taken()
                        .filter(taken ->
                                !taken.isBefore(pauses.due(look.time(), values.minutes(LATE), values.minutes(OUTAGE))))
                        .isPresent())
                .toList();
        if (!late.isEmpty()) {
            found.add(Suspicion.of("late", "", late, counter, late.size()));
        }
    }

    /** Told with the last entry that the hub has, or with the day's first that it won't have, so that a flag once settled stays so while the log grows. */
    private static void frozen(FrozenLog log, List<RiskLook> entries, List<Suspicion> found) {
        entries.stream()
                .filter(look -> look.entry().sequence() >= log.checked() - 1)
                .findFirst()
                .ifPresent(look -> found.add(
                        Suspicion.of("frozen", "", List.of(look), log.counter()).graver(1)));
    }

    private static void failures(String counter, List<RiskLook> entries, List<Suspicion> found) {
        List<RiskLook> failed =
                entries.stream().filter(look -> isFailure(look.entry())).toList();
        if (!failed.isEmpty()) {
            found.add(Suspicion.of("failed", "", failed, counter, failed.size()).graver(1));
        }
    }

    /** A counter's log that went two ways or back, or a check of a log that did not hold. */
    private static boolean isFailure(Entry entry) {
        return entry.action() == Action.COUNTER_FROZEN
                || entry.details().getOrDefault("check", "").equals("failed");
    }
}
