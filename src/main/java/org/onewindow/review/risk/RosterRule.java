package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks outside the operator's hours, or at a counter of a station they are not rostered at. */
final class RosterRule implements RiskRule {
    private static final String GRACE = "grace-minutes";

    @Override
    public String id() {
        return "roster";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.minutes(GRACE));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        Duration grace = values.minutes(GRACE);
        List<Suspicion> found = new ArrayList<>();
        for (Map.Entry<String, List<Look>> each : day.looksByOperator().entrySet()) {
            Optional<List<Shift>> roster = day.people().operator(each.getKey()).flatMap(KnownOperator::roster);
            if (roster.isEmpty()) {
                continue;
            }
            List<Look> hours = new ArrayList<>();
            List<Look> elsewhere = new ArrayList<>();
            for (Look look : each.getValue()) {
                List<Shift> covering = roster.get().stream()
                        .filter(shift -> shift.covers(look.time(), grace))
                        .toList();
                if (covering.isEmpty()) {
                    hours.add(look);
                } else if (covering.stream().noneMatch(shift -> shift.counters().contains(look.counter()))) {
                    elsewhere.add(look);
                }
            }
            if (!hours.isEmpty()) {
                found.add(Suspicion.about("hours", each.getKey(), hours, each.getKey(), hours.size()));
            }
            if (!elsewhere.isEmpty()) {
                found.add(Suspicion.about(
                        "station",
                        each.getKey(),
                        elsewhere,
                        each.getKey(),
                        elsewhere.size(),
                        elsewhere.get(0).counter()));
            }
        }
        return found;
    }
}
