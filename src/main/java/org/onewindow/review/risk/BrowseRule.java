package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cases opened, looked into and closed at once with nothing done, or a day of cases that come to nothing, far more than is usual at the stations
 * that day. Whoever is served by the same operator in another case is no such subject: a case opened under the wrong matter is a slip.
 */
final class BrowseRule implements RiskRule {
    private static final String SOON = "closed-within-minutes";
    private static final String LEAST = "least-cases";
    private static final String DAY_LEAST = "least-cases-left";
    private static final String DAY_FACTOR = "percent-of-median";

    @Override
    public String id() {
        return "browse";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(
                RuleSetting.minutes(SOON),
                RuleSetting.count(LEAST),
                RuleSetting.count(DAY_LEAST),
                RuleSetting.percent(DAY_FACTOR));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        Map<String, List<Look>> left = new TreeMap<>();
        day.looksByOperator().forEach((name, looks) -> left.put(name, left(day, looks)));
        int[] counts =
                left.values().stream().mapToInt(Windows::subjects).sorted().toArray();
        int median = counts.length == 0 ? 0 : counts[counts.length / 2];
        int most = Math.max(values.number(DAY_LEAST), (median * values.number(DAY_FACTOR) + 99) / 100);
        List<Suspicion> found = new ArrayList<>();
        left.forEach((name, looks) -> {
            List<Look> browsed = looks.stream()
                    .filter(look -> closedSoon(day, look, values.minutes(SOON)))
                    .toList();
            if (Windows.subjects(browsed) >= values.number(LEAST)) {
                found.add(Suspicion.about("closed", name, browsed, name, Windows.subjects(browsed)));
            } else if (Windows.subjects(looks) >= most) {
                found.add(Suspicion.about("left", name, looks, name, Windows.subjects(looks), median));
            }
        });
        return found;
    }

    /** Looks that showed something in a case of which nothing came. */
    private static List<Look> left(RiskDay day, List<Look> looks) {
        Set<String> served =
                looks.stream().filter(day::progressed).map(Look::subjectKey).collect(Collectors.toSet());
        return looks.stream()
                .filter(look -> look.found() && !served.contains(look.subjectKey()))
                .filter(look -> day.caseOf(look).isPresent())
                .toList();
    }

    private static boolean closedSoon(RiskDay day, Look look, Duration most) {
        return day.caseOf(look)
                .filter(CaseTrail::closedByOperator)
                .flatMap(CaseTrail::closed)
                .filter(closed -> !closed.time().isBefore(look.time())
                        && Duration.between(look.time(), closed.time()).compareTo(most) <= 0)
                .isPresent();
    }
}
