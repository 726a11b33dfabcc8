package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The same subject again and again from one operator, or from one counter, and nothing comes of it. */
final class RepeatsRule implements RiskRule {
    private static final String LEAST = "least-looks";
    private static final String APART = "least-minutes-apart";

    @Override
    public String id() {
        return "repeats";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.count(LEAST), RuleSetting.minutes(APART));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<Suspicion> found = new ArrayList<>();
        for (List<Look> looks : day.looksBySubject().values()) {
            if (looks.size() < values.number(LEAST) || looks.stream().anyMatch(day::progressed)) {
                continue;
            }
            List<List<Look>> byOperator = repeated(looks, Look::operator, values);
            for (List<Look> repeated : byOperator) {
                found.add(suspicion("operator", repeated.get(0).operator(), repeated));
            }
            if (byOperator.isEmpty()) {
                for (List<Look> repeated : repeated(looks, Look::counter, values)) {
                    found.add(suspicion("counter", repeated.get(0).counter(), repeated));
                }
            }
        }
        return found;
    }

    private static Suspicion suspicion(String form, String who, List<Look> looks) {
        TreeSet<String> operators = new TreeSet<>();
        looks.forEach(look -> operators.add(look.operator()));
        return Suspicion.about(form, who, looks, who, looks.size()).by(operators);
    }

    /** A look soon after another is a retry and does not count again. */
    private static List<List<Look>> repeated(List<Look> looks, Function<Look, String> by, RuleValues values) {
        Duration apart = values.minutes(APART);
        Map<String, List<Look>> grouped = new TreeMap<>();
        for (Look look : looks) {
            List<Look> same = grouped.computeIfAbsent(by.apply(look), any -> new ArrayList<>());
            if (same.isEmpty() || !same.get(same.size() - 1).within(look, apart.minusMillis(1))) {
                same.add(look);
            }
        }
        return grouped.values().stream()
                .filter(same -> same.size() >= values.number(LEAST))
                .toList();
    }
}
