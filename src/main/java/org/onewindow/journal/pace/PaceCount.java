package org.onewindow.journal.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.journal.Action;

/** Counts how many people an operator looked up in the busiest stretches of a day. Stateless. */
public final class PaceCount {
    /** What begins a look-up: of all the entries that it leaves, this one counts, whether anybody answered or not. */
    public static final Action BEGINS = Action.LOOKUP_STARTED;

    /** So many days back; what was usual longer ago is not now. */
    public static final int DAYS_BACK = 28;

    private PaceCount() {}

    /**
     * A look-up.
     *
     * @param operator sign-in name
     * @param subject what is the same for the same person, a key for example
     */
    public record LookUp(String operator, Instant at, String subject) {}

    /** The busiest stretches of a day for each operator; {@code lookUps} are those of one day, in any order. */
    public static Map<String, DayPace> of(Collection<LookUp> lookUps) {
        Map<String, List<LookUp>> byOperator = new HashMap<>();
        lookUps.forEach(each -> byOperator
                .computeIfAbsent(each.operator(), any -> new ArrayList<>())
                .add(each));
        Map<String, DayPace> paces = new HashMap<>();
        byOperator.forEach((operator, own) -> {
            own.sort(Comparator.comparing(LookUp::at));
            paces.put(operator, new DayPace(busiest(own, Duration.ofMinutes(10)), busiest(own, Duration.ofHours(1))));
        });
        return paces;
    }

    private static int busiest(List<LookUp> inOrder, Duration length) {
        Map<String, Integer> inside = new HashMap<>();
        int most = 0;
        int from = 0;
        for (LookUp each : inOrder) {
            inside.merge(each.subject(), 1, Integer::sum);
            while (Duration.between(inOrder.get(from).at(), each.at()).compareTo(length) > 0) {
                inside.computeIfPresent(inOrder.get(from).subject(), (any, count) -> count == 1 ? null : count - 1);
                from++;
            }
            most = Math.max(most, inside.size());
        }
        return most;
    }
}
