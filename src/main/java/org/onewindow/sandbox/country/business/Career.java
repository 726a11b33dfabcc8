package org.onewindow.sandbox.country.business;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Schooling;
import org.onewindow.sandbox.country.people.Sex;

/**
 * How somebody earns a living.
 *
 * @param starts the day working life starts
 * @param retires the day it ends
 * @param employee whether employed, rather than on a farm or on their own account
 */
public record Career(Person person, LocalDate starts, LocalDate retires, boolean employee) {

    private static final int EMPLOYEES_PER_MILLE = 700;
    private static final int AGE_OF_MAJORITY = 18;

    /** What somebody does on a day. */
    public enum Status {
        NOT_YET,
        EMPLOYED,
        ON_OWN_ACCOUNT,
        RETIRED,
        DEAD
    }

    /** The career of {@code person}. */
    public static Career of(Person person) {
        LocalDate learned =
                Schooling.of(person).ends().plusDays(person.chance("job search").between(20, 300));
        LocalDate grownUp = person.birth().plusYears(AGE_OF_MAJORITY);
        boolean employee = person.isShown() || person.chance("employee").perMille(EMPLOYEES_PER_MILLE);
        return new Career(person, learned.isAfter(grownUp) ? learned : grownUp, retirement(person), employee);
    }

    /** The statutory day: 60 for men, 55 for women, moving up by a month every four from 2025 to 63 and 58 (decision of 13 September 2024). */
    static LocalDate retirement(Person person) {
        int age = person.sex() == Sex.MALE ? 60 : 55;
        LocalDate before = person.birth().plusYears(age);
        long months = ChronoUnit.MONTHS.between(YearMonth.of(2025, 1), YearMonth.from(before));
        long later = months < 0 ? 0 : Math.min(36, months / 4 + 1);
        return before.plusMonths(later);
    }

    /** What they do on {@code today}. */
    public Status status(LocalDate today) {
        if (!person.isAlive(today)) {
            return Status.DEAD;
        }
        if (!today.isBefore(retires)) {
            return Status.RETIRED;
        }
        if (today.isBefore(starts)) {
            return Status.NOT_YET;
        }
        return employee ? Status.EMPLOYED : Status.ON_OWN_ACCOUNT;
    }

    /** Monthly wage before tax in yuan, in full tens; for those on their own account, what they earn. */
    public BigDecimal wage(LocalDate today) {
        LocalDate until = today.isBefore(retires) ? today : retires;
        int years = Math.max(0, Period.between(starts, until).getYears());
        int degrees = Schooling.of(person).degrees().size();
        boolean bachelor = degrees > 0 && Schooling.of(person).degrees().get(0).level() != Schooling.Level.ASSOCIATE;
        double base = 4200 + (bachelor ? 2600 : degrees * 900) + Math.max(0, degrees - 1) * 3000.0;
        double luck = 0.75 + person.chance("wage").unit() * 0.9;
        double wage = base * luck * (1 + Math.min(years, 25) * 0.025);
        return BigDecimal.valueOf((employee ? 1 : 0.55) * wage)
                .divideToIntegralValue(BigDecimal.TEN)
                .multiply(BigDecimal.TEN);
    }

    /** Full months from the beginning of work to the last month before {@code today} or retirement. */
    public int monthsWorked(LocalDate today) {
        LocalDate until = today.isBefore(retires) ? today : retires;
        return (int) Math.max(0, ChronoUnit.MONTHS.between(starts, until));
    }
}
