package org.onewindow.sandbox.country.business;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Place;

/**
 * An invented organisation: enterprise, sole trader, agency or association.
 *
 * @param index its place among all organisations of the country
 * @param code its unified social credit code
 * @param place the county it is registered in
 * @param representative its legal representative, owner or head, who is alive
 * @param desks how many employees it has, roughly
 * @param active whether it is in business
 * @param shown whether training shows it: then much is on file about it, and nothing disagrees
 */
public record Enterprise(
        long index,
        String code,
        Form form,
        Place place,
        String name,
        String address,
        String industry,
        LocalDate established,
        Person representative,
        int desks,
        boolean active,
        boolean shown,
        Chance seed) {

    /** The lot of {@code what} for this organisation. */
    public Chance chance(String what) {
        return seed.of(what);
    }

    /** Registered capital in ten thousands of yuan. */
    public int capital() {
        List<Integer> usual = List.of(10, 50, 100, 200, 300, 500, 1000);
        return form == Form.SOLE_TRADER
                ? chance("capital").between(1, 20)
                : chance("capital").pick(usual) * (desks > 20 ? 10 : 1);
    }
}
