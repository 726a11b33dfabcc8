package org.onewindow.review.risk;

import java.util.Set;

/**
 * What was planted in a synthetic day, to score the rules by.
 *
 * @param rule the rule that has to find it
 * @param grade {@code plain}, {@code threshold}, {@code disguised}, or {@code decoy} for what is no wrong
 * @param entries its entries
 */
public record PlantedWrong(String id, String rule, String grade, Set<String> entries) {
    /** The grade of what is no wrong. */
    public static final String DECOY = "decoy";

    public PlantedWrong {
        entries = Set.copyOf(entries);
    }

    /** Whether it must not be flagged. */
    public boolean isDecoy() {
        return grade.equals(DECOY);
    }
}
