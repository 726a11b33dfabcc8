package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that follow each other or differ in one character before the check character, asked by one clerk in one day: somebody is trying numbers.
 * Neighbours whose cases come to something are twins, families or a school's list.
 */
final class SequenceRule implements RiskRule {
    private static final String LEAST = "least-numbers";
    private static final String IDLE = "least-percent-without-progress";

    @Override
    public String id() {
        return "sequence";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.count(LEAST), RuleSetting.percent(IDLE));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<Suspicion> found = new ArrayList<>();
        for (Map.Entry<String, List<Look>> each : day.looksByOperator().entrySet()) {
            for (List<Look> cluster : clusters(each.getValue())) {
                long idle =
                        cluster.stream().filter(look -> !day.progressed(look)).count();
                int numbers = Windows.subjects(cluster);
                if (numbers >= values.number(LEAST) && idle * 100 >= (long) values.number(IDLE) * cluster.size()) {
                    List<Look> evidence = cluster.stream()
                            .filter(look -> !day.progressed(look))
                            .toList();
                    found.add(Suspicion.about("neighbours", each.getKey(), evidence, each.getKey(), numbers));
                }
            }
        }
        return found;
    }

    /** Looks joined by neighbouring numbers; those served join too, because one real case among them is no excuse for the others. */
    private static List<List<Look>> clusters(List<Look> looks) {
        Map<String, List<Look>> byNumber = new TreeMap<>();
        for (Look look : looks) {
            look.number()
                    .ifPresent(number -> byNumber.computeIfAbsent(number, any -> new ArrayList<>())
                            .add(look));
        }
        List<String> numbers = new ArrayList<>(byNumber.keySet());
        Neighbours neighbours = new Neighbours(numbers);
        Map<Integer, List<Look>> clusters = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            clusters.computeIfAbsent(neighbours.cluster(i), any -> new ArrayList<>())
                    .addAll(byNumber.getOrDefault(numbers.get(i), List.of()));
        }
        return new ArrayList<>(new TreeMap<>(clusters).values());
    }
}
