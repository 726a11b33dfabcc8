package org.onewindow.sandbox.day;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the invented office knows about an operator.
 *
 * @param number their own invented number
 * @param conflicts numbers of people they have declared a conflict with
 * @param pace busiest ten minutes and busiest hour of past days, as distinct subjects
 */
public record DayOperator(String name, String number, Set<String> conflicts, List<Duty> roster, List<Pace> pace) {
    public DayOperator {
        conflicts = Set.copyOf(conflicts);
        roster = List.copyOf(roster);
        pace = List.copyOf(pace);
    }

    /** A period on duty at a seat, with the counters of the station. */
    public record Duty(Instant from, Instant until, String seat, Set<String> counters) {
        public Duty {
            counters = Set.copyOf(counters);
        }
    }

    /** The busiest stretches of a past day. */
    public record Pace(int tenMinutes, int hour) {}
}
