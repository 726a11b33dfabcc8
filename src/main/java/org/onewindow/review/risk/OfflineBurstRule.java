package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Many subjects without progress at a counter that was offline, or around a gap in its log or a step of its clock. */
final class OfflineBurstRule implements RiskRule {
    private static final String LEAST = "least-subjects";
    private static final String WINDOW = "window-minutes";
    private static final String AROUND = "around-minutes";

    @Override
    public String id() {
        return "offline-burst";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.count(LEAST), RuleSetting.minutes(WINDOW), RuleSetting.minutes(AROUND));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        Duration window = values.minutes(WINDOW);
        List<Suspicion> found = new ArrayList<>();
        for (Map.Entry<String, List<Look>> each : day.looksByCounter().entrySet()) {
            List<Look> idle = each.getValue().stream()
                    .filter(look -> !day.progressed(look))
                    .toList();
            List<RiskLook> entries = day.entriesByCounter().getOrDefault(each.getKey(), List.of());
            for (BlindSpots.Spot spot : BlindSpots.of(entries, values.minutes(AROUND), day.elsewhere())) {
                List<Look> inside =
                        idle.stream().filter(look -> spot.covers(look.time())).toList();
                Windows.busiest(inside, window, values.number(LEAST))
                        .ifPresent(looks -> found.add(suspicion(spot.form(), each.getKey(), looks)));
            }
        }
        return found;
    }

    private static Suspicion suspicion(String form, String counter, List<Look> looks) {
        TreeSet<String> operators = new TreeSet<>();
        looks.forEach(look -> operators.add(look.operator()));
        return Suspicion.about(form, "", looks, counter, Windows.subjects(looks), String.join(", ", operators))
                .by(operators);
    }
}
