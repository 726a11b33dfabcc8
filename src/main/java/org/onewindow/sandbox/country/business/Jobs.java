package org.onewindow.sandbox.country.business;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Places;

/** Who works where: employees have a job with an organisation in business in the county they live in. Immutable. */
public final class Jobs {

    private final Economy economy;
    private final Places places;

    public Jobs(Economy economy, Places places) {
        this.economy = economy;
        this.places = places;
    }

    /** The job somebody has on {@code today}, if employed. */
    public Optional<Job> job(Person person, LocalDate today) {
        Career career = Career.of(person);
        if (career.status(today) != Career.Status.EMPLOYED) {
            return Optional.empty();
        }
        int county = places.position(person.home(today).place().code()).orElse(0);
        Enterprise employer = economy.employer(county, person.chance("employer"));
        LocalDate earliest = later(career.starts(), employer.established());
        long days = ChronoUnit.DAYS.between(earliest, today);
        LocalDate hired = days <= 0
                ? earliest
                : earliest.plusDays((long) (days * 0.8 * person.chance("hired").unit()));
        return hired.isAfter(today) ? Optional.empty() : Optional.of(new Job(employer, hired));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
