package org.onewindow.sandbox.country.people;

import java.time.LocalDate;

/**
 * The century of births, cut into four generations of five windows each. A family stands in the same window of every generation, so a child is born
 * 28 years after its parents, give or take five and a half: every parent is between 22 and 34.
 */
final class Generations {

    /** Nobody is born on this day or later. */
    static final LocalDate END = LocalDate.of(2026, 7, 1);

    static final int COUNT = 4;
    static final int WINDOWS = 5;
    static final int WINDOW_DAYS = 2048;
    private static final int DAYS = WINDOWS * WINDOW_DAYS;
    private static final long FIRST_DAY = END.toEpochDay() - (long) COUNT * DAYS;

    private Generations() {}

    /**
     * A day in the grid.
     *
     * @param day counted from the beginning of the window
     */
    record Position(int generation, int window, int day) {

        LocalDate date() {
            return LocalDate.ofEpochDay(FIRST_DAY + (long) generation * DAYS + (long) window * WINDOW_DAYS + day);
        }
    }

    /** Whether somebody can be born on {@code date}. */
    static boolean covers(LocalDate date) {
        return date.toEpochDay() >= FIRST_DAY && date.isBefore(END);
    }

    static Position position(LocalDate date) {
        int day = (int) (date.toEpochDay() - FIRST_DAY);
        return new Position(day / DAYS, day % DAYS / WINDOW_DAYS, day % WINDOW_DAYS);
    }
}
