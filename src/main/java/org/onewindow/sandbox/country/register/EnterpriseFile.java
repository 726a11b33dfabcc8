package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import org.onewindow.sandbox.country.business.Enterprise;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Place;

/** An organisation as departments know it on a day. */
public record EnterpriseFile(Enterprise enterprise, LocalDate today, Surroundings surroundings) {

    public Words words() {
        return surroundings.words();
    }

    public Chance chance(String what) {
        return enterprise.chance(what);
    }

    /** Whether something is so: for organisations training shows always, for others {@code perMille} times in a thousand. */
    public boolean likely(String what, int perMille) {
        return enterprise.shown() || enterprise.chance(what).perMille(perMille);
    }

    public Place place() {
        return enterprise.place();
    }

    /** A day between its establishment and {@code today}. */
    public LocalDate dayOfBusiness(Chance chance) {
        long days = Math.max(1, today.toEpochDay() - enterprise.established().toEpochDay());
        return enterprise.established().plusDays((long) (days * chance.unit()));
    }
}
