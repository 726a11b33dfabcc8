package org.onewindow.review;

import java.util.Set;

/**
 * Over which counters a day is looked at, settled and signed.
 *
 * @param counters their numbers; none means all that can be had
 */
public record DayScope(Set<String> counters) {
    /** All counters that can be had. */
    public static final DayScope ALL = new DayScope(Set.of());

    public DayScope {
        counters = Set.copyOf(counters);
    }

    /** One counter. */
    public static DayScope of(String counter) {
        return new DayScope(Set.of(counter));
    }

    /** Whether a counter is in it. */
    public boolean covers(String counter) {
        return counters.isEmpty() || counters.contains(counter);
    }
}
