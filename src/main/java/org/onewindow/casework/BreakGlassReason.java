package org.onewindow.casework;

import java.util.Optional;

/**
 * Why somebody opens a specially protected record: what a clerk wrote, for the supervisor who reads it later. May be personal data.
 *
 * @param text without blanks around it
 */
public record BreakGlassReason(String text) {
    /** The longest reason, in characters. */
    public static final int LONGEST = 500;

    /** As much as two short words; a Chinese character says as much as two letters. */
    private static final int LEAST_WEIGHT = 8;

    private static final int LEAST_DIFFERENT = 3;

    /**
     * What was typed, if it can be a reason: at least four Chinese characters or eight letters, three of them different, and at most
     * {@link #LONGEST} characters. No program can tell whether it is a good one.
     */
    public static Optional<BreakGlassReason> of(String typed) {
        String text = typed.strip();
        int weight = text.codePoints()
                .filter(Character::isLetter)
                .map(BreakGlassReason::weight)
                .sum();
        long different =
                text.codePoints().filter(Character::isLetter).distinct().count();
        boolean enough = weight >= LEAST_WEIGHT && different >= LEAST_DIFFERENT && text.length() <= LONGEST;
        return enough ? Optional.of(new BreakGlassReason(text)) : Optional.empty();
    }

    private static int weight(int character) {
        return Character.isIdeographic(character) ? 2 : 1;
    }

    /** Nothing of it: a reason never reaches a log by accident. */
    @Override
    public String toString() {
        return "BreakGlassReason";
    }
}
