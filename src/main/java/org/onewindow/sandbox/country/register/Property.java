package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.onewindow.sandbox.country.people.Place;

/**
 * A dwelling.
 *
 * @param holders whoever is registered for it, the one who is asked about first
 * @param area in square metres
 * @param price in yuan
 * @param village whether it stands on a homestead in a village, bought from nobody
 */
record Property(
        String certificate,
        String unit,
        Place place,
        String address,
        List<Holder> holders,
        BigDecimal area,
        BigDecimal price,
        LocalDate acquired,
        boolean mortgaged,
        boolean sealedByCourt,
        boolean village) {

    /** Somebody registered for a property. */
    record Holder(String name, String number) {}
}
