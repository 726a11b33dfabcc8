package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well flags fit what was planted, over one or several days. A wrong is found if a flag of its own rule has one of its entries as evidence. A flag
 * is right if it has an entry of some wrong as evidence; a decoy is no wrong. Immutable.
 *
 * @param planted how many wrongs there were of each grade
 * @param found how many of them were found
 * @param plantedByRule how many wrongs there were for each rule
 * @param foundByRule how many of them were found
 * @param flags how many flags there were
 * @param rightFlags how many of them were right
 * @param sameRuleFlags how many of them pointed at a wrong of their own rule
 * @param first how many flags are among the first 20 of each day
 * @param rightFirst how many of those were right
 * @param missed ids of what was not found
 * @param wrongFlags ids of flags that were not right
 */
public record RiskScore(
        Map<String, Integer> planted,
        Map<String, Integer> found,
        Map<String, Integer> plantedByRule,
        Map<String, Integer> foundByRule,
        int flags,
        int rightFlags,
        int sameRuleFlags,
        int first,
        int rightFirst,
        List<String> missed,
        List<String> wrongFlags) {
    private static final int FIRST = 20;

    public RiskScore {
        planted = Map.copyOf(planted);
        found = Map.copyOf(found);
        plantedByRule = Map.copyOf(plantedByRule);
        foundByRule = Map.copyOf(foundByRule);
        missed = List.copyOf(missed);
        wrongFlags = List.copyOf(wrongFlags);
    }

    /** The score of one day; {@code flags} in the order a supervisor sees them. */
    public static RiskScore of(List<RiskFlag> flags, List<PlantedWrong> labels) {
        Map<String, List<PlantedWrong>> byEntry = new TreeMap<>();
        for (PlantedWrong wrong : labels) {
            if (!wrong.isDecoy()) {
                wrong.entries()
                        .forEach(ref -> byEntry.computeIfAbsent(ref, any -> new ArrayList<>())
                                .add(wrong));
            }
        }
        Map<String, Integer> planted = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        Map<String, Integer> plantedByRule = new TreeMap<>();
        Map<String, Integer> foundByRule = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (PlantedWrong wrong : labels) {
            if (wrong.isDecoy()) {
                continue;
            }
            planted.merge(wrong.grade(), 1, Integer::sum);
            plantedByRule.merge(wrong.rule(), 1, Integer::sum);
            if (flags.stream().anyMatch(flag -> flag.rule().equals(wrong.rule()) && touches(flag, wrong))) {
                found.merge(wrong.grade(), 1, Integer::sum);
                foundByRule.merge(wrong.rule(), 1, Integer::sum);
            } else {
                missed.add(wrong.id());
            }
        }
        int right = 0;
        int sameRule = 0;
        int rightFirst = 0;
        List<String> wrongFlags = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            RiskFlag flag = flags.get(i);
            List<PlantedWrong> touched = flag.evidence().stream()
                    .flatMap(ref -> byEntry.getOrDefault(ref.toString(), List.of()).stream())
                    .toList();
            if (touched.isEmpty()) {
                wrongFlags.add(flag.id());
                continue;
            }
            right++;
            rightFirst += i < FIRST ? 1 : 0;
            sameRule += touched.stream().anyMatch(wrong -> wrong.rule().equals(flag.rule())) ? 1 : 0;
        }
        return new RiskScore(
                planted,
                found,
                plantedByRule,
                foundByRule,
                flags.size(),
                right,
                sameRule,
                Math.min(FIRST, flags.size()),
                rightFirst,
                missed,
                wrongFlags);
    }

    private static boolean touches(RiskFlag flag, PlantedWrong wrong) {
        return flag.evidence().stream().map(EntryRef::toString).anyMatch(wrong.entries()::contains);
    }

    /** Both together. */
    public RiskScore plus(RiskScore other) {
        return new RiskScore(
                sum(planted, other.planted),
                sum(found, other.found),
                sum(plantedByRule, other.plantedByRule),
                sum(foundByRule, other.foundByRule),
                flags + other.flags,
                rightFlags + other.rightFlags,
                sameRuleFlags + other.sameRuleFlags,
                first + other.first,
                rightFirst + other.rightFirst,
                joined(missed, other.missed),
                joined(wrongFlags, other.wrongFlags));
    }

    /** Share of the wrongs of a grade that were found; 1 if there were none. */
    public double recall(String grade) {
        return share(found.getOrDefault(grade, 0), planted.getOrDefault(grade, 0));
    }

    /** Share of the wrongs of a rule, of all grades, that were found; 1 if there were none. */
    public double recallOf(String rule) {
        return share(foundByRule.getOrDefault(rule, 0), plantedByRule.getOrDefault(rule, 0));
    }

    /** Share of the flags that were right; 1 if there were none. */
    public double precision() {
        return share(rightFlags, flags);
    }

    /** Share of the flags that pointed at a wrong of their own rule. */
    public double sameRulePrecision() {
        return share(sameRuleFlags, flags);
    }

    /** Share of the first 20 flags of each day that were right. */
    public double precisionAt20() {
        return share(rightFirst, first);
    }

    private static double share(int part, int of) {
        return of == 0 ? 1 : (double) part / of;
    }

    private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
