package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Addresses;
import org.onewindow.sandbox.country.people.Marriage;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Place;

/** Who owns which dwellings. A couple owns together; after a divorce or a death everything is the husband's or the survivor's. */
final class Properties {

    private static final int OWNS_FROM = 25;

    private final Addresses addresses;

    Properties(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What a person owns, alone or with husband or wife; nothing in the name of the dead. */
    List<Property> of(PersonFile file) {
        Person person = file.person();
        LocalDate today = file.today();
        Optional<Marriage> marriage = person.marriage().filter(one -> one.isRegistered(today));
        Person keeper = marriage.filter(
                        one -> !one.isDivorced(today) || one.husband().index() == person.index())
                .map(Marriage::husband)
                .orElse(person);
        if (!file.isAlive() || keeper.age(today) < OWNS_FROM) {
            return List.of();
        }
        Optional<Person> spouse = person.spouse(today);
        List<Property.Holder> holders = new ArrayList<>();
        holders.add(holder(person));
        spouse.ifPresent(other -> holders.add(holder(other)));
        LocalDate from =
                marriage.map(Marriage::registered).orElse(keeper.birth().plusYears(OWNS_FROM));
        boolean shown = person.isShown() || spouse.filter(Person::isShown).isPresent();
        int count = shown ? 1 : count(keeper.chance("dwellings").below(1000));
        List<Property> owned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            owned.add(property(file, keeper.chance("dwelling").of(i), i, from, holders, shown));
        }
        return owned;
    }

    private static int count(int drawn) {
        return drawn < 400 ? 0 : drawn < 870 ? 1 : drawn < 980 ? 2 : 3;
    }

    private Property property(
            PersonFile file, Chance chance, int which, LocalDate from, List<Property.Holder> holders, boolean shown) {
        LocalDate earliest = from.isBefore(LocalDate.of(1999, 1, 1)) ? LocalDate.of(1999, 1, 1) : from;
        long span = Math.max(1, file.today().toEpochDay() - earliest.toEpochDay());
        LocalDate acquired =
                earliest.plusDays((long) (span * chance.of("acquired").unit() * 0.98));
        Place place = file.place();
        String home = file.home().address();
        boolean atHome = which == 0 && keepsHouse(file);
        boolean village = atHome && home.contains("村") && home.endsWith("号");
        BigDecimal area = BigDecimal.valueOf(chance.of("area").between(4800, 16_800), 2);
        BigDecimal price = area.multiply(BigDecimal.valueOf(chance.of("price").between(5200, 48_000)))
                .setScale(-3, RoundingMode.HALF_UP)
                .setScale(2);
        boolean mortgaged = !village
                && (shown
                        || (acquired.plusYears(25).isAfter(file.today())
                                && chance.of("mortgaged").perMille(420)));
        return new Property(
                Papers.title(place, acquired.getYear(), chance.of("title")),
                Papers.unit(place, chance.of("unit")),
                place,
                atHome ? home : addresses.urban(place, chance.of("address")),
                List.copyOf(holders),
                area,
                price,
                acquired,
                mortgaged,
                !shown && chance.of("sealed").perMille(8),
                village);
    }

    /** Whether the home they live in is theirs, not their parents' or a child's. */
    private static boolean keepsHouse(PersonFile file) {
        long head = file.home().head().index();
        Optional<Person> spouse = file.person().spouse(file.today());
        return head == file.person().index()
                || spouse.filter(other -> other.index() == head).isPresent();
    }

    private static Property.Holder holder(Person person) {
        return new Property.Holder(person.name().full(), person.number());
    }
}
