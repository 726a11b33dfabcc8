package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Many operators look at one subject on one day, each without a case that came to something: nobody shares a reason. */
final class CrowdRule implements RiskRule {
    private static final String LEAST = "least-operators";

    @Override
    public String id() {
        return "crowd";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.count(LEAST));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<Suspicion> found = new ArrayList<>();
        for (Map.Entry<String, List<Look>> each : day.looksBySubject().entrySet()) {
            List<Look> idle = each.getValue().stream()
                    .filter(look -> !day.progressed(look))
                    .toList();
            Set<String> operators = new TreeSet<>();
            idle.forEach(look -> operators.add(look.operator()));
            if (operators.size() >= values.number(LEAST)) {
                found.add(Suspicion.about("many", "", idle, operators.size(), String.join(", ", operators))
                        .by(operators));
            }
        }
        return found;
    }
}
