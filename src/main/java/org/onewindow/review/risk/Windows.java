package org.onewindow.review.risk;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Stretches of time that hold the most distinct subjects. */
final class Windows {
    private Windows() {}

    /**
     * Among the stretches of {@code length} that {@code counts}, the one with the most distinct subjects; the earliest of equals.
     *
     * @param looks in order of time
     * @param least how many distinct subjects it needs at least
     */
    static Optional<List<Look>> busiest(List<Look> looks, Duration length, int least, Predicate<List<Look>> counts) {
        Map<String, Integer> inside = new HashMap<>();
        Optional<List<Look>> best = Optional.empty();
        int most = least - 1;
        int from = 0;
        for (int to = 0; to < looks.size(); to++) {
            inside.merge(looks.get(to).subjectKey(), 1, Integer::sum);
            while (!looks.get(from).within(looks.get(to), length)) {
                inside.computeIfPresent(looks.get(from).subjectKey(), (any, count) -> count == 1 ? null : count - 1);
                from++;
            }
            if (inside.size() > most) {
                List<Look> window = looks.subList(from, to + 1);
                if (counts.test(window)) {
                    most = inside.size();
                    best = Optional.of(window);
                }
            }
        }
        return best;
    }

    static Optional<List<Look>> busiest(List<Look> looks, Duration length, int least) {
        return busiest(looks, length, least, any -> true);
    }

    static int subjects(List<Look> looks) {
        Set<String> subjects = new HashSet<>();
        looks.forEach(look -> subjects.add(look.subjectKey()));
        return subjects.size();
    }
}
