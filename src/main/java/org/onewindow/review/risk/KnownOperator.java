package org.onewindow.review.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.journal.pace.DayPace;

/**
 * What is known about an operator.
 *
 * @param name the sign-in name
 * @param number their own number; empty if the office does not keep it
 * @param conflicts numbers of people the operator has declared a conflict of interest with
 * @param roster the periods on duty that day; an empty list is a day off, no list means that no roster is kept
 * @param pace how much they usually do, one row a past day
 */
public record KnownOperator(
        String name, Optional<String> number, Set<String> conflicts, Optional<List<Shift>> roster, List<DayPace> pace) {
    public KnownOperator {
        conflicts = Set.copyOf(conflicts);
        roster = roster.map(List::copyOf);
        pace = List.copyOf(pace);
    }

    /** Only the sign-in name. */
    @Override
    public String toString() {
        return "KnownOperator[" + name + "]";
    }
}
