package org.onewindow.sandbox.country.people;

import java.time.LocalDate;
import org.onewindow.sandbox.country.chance.Chance;

/** How old people get. Parents and grandparents of a family reach a lowest age, so that nobody has children or a company after death. */
final class Lifetimes {

    private static final double[] SHARES = {0, 0.02, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.97, 0.995, 1};
    private static final double[] YEARS = {45, 50, 56, 63, 73, 81, 88, 93, 98, 103, 112};
    private static final int YOUNG_DEATHS_PER_MILLE = 4;
    private static final double DAYS_A_YEAR = 365.25;

    private Lifetimes() {}

    /** The day somebody dies who reaches at least {@code lowest} years; 0 if they can die young. */
    static LocalDate death(LocalDate birth, int lowest, Chance chance) {
        double share = chance.unit();
        if (lowest == 0 && chance.of("young").perMille(YOUNG_DEATHS_PER_MILLE)) {
            return birth.plusDays(1 + (long) (share * 28 * DAYS_A_YEAR));
        }
        int step = 0;
        while (share > SHARES[step + 1]) {
            step++;
        }
        double within = (share - SHARES[step]) / (SHARES[step + 1] - SHARES[step]);
        double years = YEARS[step] + within * (YEARS[step + 1] - YEARS[step]);
        return birth.plusDays((long) (Math.max(lowest + share, years) * DAYS_A_YEAR));
    }
}
