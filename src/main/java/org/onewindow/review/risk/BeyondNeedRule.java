package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Items that the matter does not need, or one matter after another for the same subject with nothing coming of any. */
final class BeyondNeedRule implements RiskRule {
    private static final String ITEMS = "least-items";
    private static final String MATTERS = "least-matters";

    @Override
    public String id() {
        return "beyond-need";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.count(ITEMS), RuleSetting.count(MATTERS));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<Suspicion> found = new ArrayList<>();
        for (Map.Entry<String, List<Look>> each : day.looksByOperator().entrySet()) {
            items(day, each.getKey(), each.getValue(), values.number(ITEMS), found);
            matters(day, each.getKey(), each.getValue(), values.number(MATTERS), found);
        }
        return found;
    }

    private static void items(RiskDay day, String name, List<Look> looks, int least, List<Suspicion> found) {
        List<RiskLook> evidence = new ArrayList<>();
        Set<String> items = new HashSet<>();
        for (Look look : looks) {
            Set<String> beyond = day.needs().beyond(look.matter(), look.items());
            if (beyond.size() >= least) {
                items.addAll(beyond);
                evidence.add(look.start());
                evidence.addAll(look.naming(beyond));
            }
        }
        if (!evidence.isEmpty()) {
            found.add(Suspicion.of("items", name, evidence, name, items.size()));
        }
    }

    /** Changing a matter once is a slip; the last of them coming to something says that the others were. */
    private static void matters(RiskDay day, String name, List<Look> looks, int least, List<Suspicion> found) {
        Map<String, List<Look>> idle = new TreeMap<>();
        for (Look look : looks) {
            if (look.found() && !day.progressed(look)) {
                idle.computeIfAbsent(look.subjectKey(), any -> new ArrayList<>())
                        .add(look);
            }
        }
        for (Map.Entry<String, List<Look>> each : idle.entrySet()) {
            Set<String> matters = new HashSet<>();
            each.getValue().forEach(look -> matters.add(look.matter()));
            if (matters.size() >= least) {
                found.add(Suspicion.about("matters", name, each.getValue(), name, matters.size()));
            }
        }
    }
}
