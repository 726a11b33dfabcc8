package org.onewindow.sandbox.country.people;

import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;

/** Invented addresses in real counties. Immutable. */
public final class Addresses {

    private final Words words;

    /** Addresses made of the words under {@code road}, {@code estate}, {@code town} and {@code village}. */
    public Addresses(Words words) {
        this.words = words;
    }

    /** An address of either kind: in a county proper every second one is in a village. */
    public String any(Place place, Chance chance) {
        boolean country = !place.county().endsWith("区") && !place.county().endsWith("市");
        return country && chance.of("rural").perMille(500) ? rural(place, chance) : urban(place, chance);
    }

    /** A flat in a town. */
    public String urban(Place place, Chance chance) {
        return street(place, chance) + words.pick("estate", chance.of("estate"))
                + chance.of("block").between(1, 28)
                + "号楼" + chance.of("unit").between(1, 4) + "单元"
                + chance.of("floor").between(1, 26) + "0"
                + chance.of("door").between(1, 4) + "室";
    }

    /** A house in a village. */
    public String rural(Place place, Chance chance) {
        return place.fullName() + words.pick("town", chance.of("town")) + "镇"
                + words.pick("village", chance.of("village")) + "村"
                + chance.of("group").between(1, 12) + "组"
                + chance.of("house").between(1, 120) + "号";
    }

    /** A house number in a street. */
    public String street(Place place, Chance chance) {
        return place.fullName() + words.pick("road", chance.of("road"))
                + words.pick("road.kind", chance.of("road kind"))
                + chance.of("number").between(1, 399) + "号";
    }
}
