package org.onewindow.sandbox.country.people;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.sandbox.country.chance.Chance;

/**
 * How long somebody learns.
 *
 * @param degrees the stages after school, in order; may lie ahead of today
 * @param starts the day the first school begins, a first of September after the sixth birthday
 */
public record Schooling(LocalDate starts, List<Stage> degrees) {

    private static final int SCHOOL_YEARS = 12;

    /** A stage of higher education. */
    public enum Level {
        ASSOCIATE("associate", 3),
        BACHELOR("bachelor", 4),
        MASTER("master", 3),
        DOCTOR("doctor", 4);

        private final String code;
        private final int years;

        Level(String code, int years) {
            this.code = code;
            this.years = years;
        }

        /** Its code in the list {@code education-level}. */
        public String code() {
            return code;
        }
    }

    /** A finished stage. */
    public record Stage(Level level, LocalDate enrolled, LocalDate graduated) {}

    public Schooling {
        degrees = List.copyOf(degrees);
    }

    /** The schooling of {@code person}. */
    public static Schooling of(Person person) {
        LocalDate birth = person.birth();
        int firstYear = birth.getYear() + 6 + (birth.getMonthValue() > Month.AUGUST.getValue() ? 1 : 0);
        LocalDate starts = LocalDate.of(firstYear, Month.SEPTEMBER, 1);
        LocalDate enrolled = starts.plusYears(SCHOOL_YEARS);
        List<Stage> stages = new ArrayList<>();
        for (Level level : levels(person)) {
            LocalDate graduated = enrolled.plusYears(level.years).withMonth(7).withDayOfMonth(1);
            stages.add(new Stage(level, enrolled, graduated));
            enrolled = graduated.withMonth(9);
        }
        return new Schooling(starts, stages);
    }

    private static List<Level> levels(Person person) {
        Chance chance = person.chance("schooling");
        int year = person.birth().getYear();
        int share =
                year < 1950 ? 20 : year < 1965 ? 50 : year < 1975 ? 120 : year < 1985 ? 300 : year < 1995 ? 520 : 650;
        if (!person.isShown() && !chance.perMille(share)) {
            return List.of();
        }
        int drawn = chance.of("level").below(100);
        if (person.isShown()) {
            return List.of(Level.BACHELOR);
        }
        return drawn < 45
                ? List.of(Level.ASSOCIATE)
                : drawn < 90
                        ? List.of(Level.BACHELOR)
                        : drawn < 98
                                ? List.of(Level.BACHELOR, Level.MASTER)
                                : List.of(Level.BACHELOR, Level.MASTER, Level.DOCTOR);
    }

    /** The day learning ends. */
    public LocalDate ends() {
        return degrees.isEmpty()
                ? starts.plusYears(SCHOOL_YEARS).withMonth(7)
                : degrees.get(degrees.size() - 1).graduated();
    }

    /** The class of primary and secondary school on {@code today}, from 1 to 12; 0 before, 13 after. */
    public int schoolYear(LocalDate today) {
        if (today.isBefore(starts)) {
            return 0;
        }
        return Math.min(SCHOOL_YEARS + 1, Period.between(starts, today).getYears() + 1);
    }
}
