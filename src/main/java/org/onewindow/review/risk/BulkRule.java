package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.onewindow.journal.pace.DayPace;

/**
 * More distinct subjects in ten minutes, or in an hour, than is usual for that clerk, most of them without a case that came to something. A clerk
 * whose past is not known is measured by the least numbers alone.
 */
final class BulkRule implements RiskRule {
    private static final String LEAST = "least-in-10-minutes";
    private static final String LEAST_HOUR = "least-in-hour";
    private static final String FACTOR = "percent-of-usual";
    private static final String IDLE = "least-percent-without-progress";

    @Override
    public String id() {
        return "bulk";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(
                RuleSetting.count(LEAST),
                RuleSetting.count(LEAST_HOUR),
                RuleSetting.percent(FACTOR),
                RuleSetting.percent(IDLE));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<Suspicion> found = new ArrayList<>();
        for (Map.Entry<String, List<Look>> each : day.looksByOperator().entrySet()) {
            List<DayPace> past = day.pastOf(each.getKey());
            int ten = most(past, DayPace::tenMinutes, values.number(LEAST), values.number(FACTOR));
            int hour = most(past, DayPace::hour, values.number(LEAST_HOUR), values.number(FACTOR));
            int idle = values.number(IDLE);
            Optional<Suspicion> fast = window(day, each.getValue(), Duration.ofMinutes(10), ten, idle)
                    .map(looks -> suspicion("ten-minutes", each.getKey(), looks, ten));
            fast.or(() -> window(day, each.getValue(), Duration.ofHours(1), hour, idle)
                            .map(looks -> suspicion("hour", each.getKey(), looks, hour)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Suspicion suspicion(String form, String operator, List<Look> looks, int limit) {
        return Suspicion.about(form, operator, looks, operator, Windows.subjects(looks), limit);
    }

    private static Optional<List<Look>> window(RiskDay day, List<Look> looks, Duration length, int least, int idle) {
        return Windows.busiest(looks, length, least, window -> {
            long without = window.stream().filter(look -> !day.progressed(look)).count();
            return without * 100 >= (long) idle * window.size();
        });
    }

    /** From so many subjects on it is unusual. */
    private static int most(List<DayPace> past, ToIntFunction<DayPace> pace, int least, int percent) {
        if (past.isEmpty()) {
            return least;
        }
        int[] days = past.stream().mapToInt(pace).sorted().toArray();
        int usual = days[(days.length - 1) * 9 / 10];
        return Math.max(least, (usual * percent + 99) / 100);
    }
}
