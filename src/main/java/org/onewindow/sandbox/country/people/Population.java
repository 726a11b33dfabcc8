package org.onewindow.sandbox.country.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.subject.NumberKind;

/**
 * All people of a country: citizens in families of sixteen first, then residents from Hong Kong, Macao and Taiwan, then foreign permanent residents, one
 * of either in a thousand. Any of them is computed when asked for. Safe for use by several threads.
 */
public final class Population {

    private static final int ONE_GUEST_IN = 1000;
    private static final int FIRST_OWNER = Slot.of(2, 0, Sex.MALE);
    private static final int OWNERS_A_FAMILY = 6;
    private static final List<String> PERMIT_PLACES = List.of("810000", "820000", "830000");
    private static final List<String> PROVINCES = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private final Places places;
    private final Chance chance;
    private final Settlement settlement;
    private final Guests permits;
    private final Guests foreigners;
    private final Naming naming;
    private final Homes homes;

    private Population(Places places, Words words, Chance seed, long people) {
        int guests = (int) (people / ONE_GUEST_IN) + Showcase.PERMITS.size();
        long families = (people - 2L * guests + Slot.COUNT - 1) / Slot.COUNT;
        this.places = places;
        this.chance = seed;
        this.settlement = new Settlement(places, seed.of("settlement"), families);
        this.permits = new Guests(PERMIT_PLACES, Showcase.PERMITS, List.of(), guests, seed.of("permits"));
        List<String> shown = Showcase.FAMILIES.stream()
                .map(family -> family.member().number())
                .toList();
        this.foreigners = new Guests(foreignPlaces(words), Showcase.FOREIGNERS, shown, guests, seed.of("foreigners"));
        this.naming = new Naming(words);
        this.homes = new Homes(places, new Addresses(words), seed);
    }

    /** A population of {@code people}, from 10 thousand to what the places can hold, some 80 million in all counties there are. */
    public static Population of(Places places, Words words, Chance seed, long people) {
        if (people < 10_000 || people / Slot.COUNT > Settlement.capacity(places.size())) {
            throw new IllegalArgumentException("a country cannot have " + people + " people in " + places.size()
                    + " counties: 10 thousand at least, " + Settlement.capacity(places.size()) * Slot.COUNT
                    + " at most");
        }
        return new Population(places, words, seed, people);
    }

    /** The counties that {@link Places} should settle first, because somebody shown in training comes from there. */
    public static List<String> shownCounties() {
        return Showcase.counties();
    }

    /** How many people there are, at least as many as were asked for. */
    public long size() {
        return citizens() + permits.count() + foreigners.count();
    }

    /** How many of them are citizens; these have the first indexes. */
    public long citizens() {
        return settlement.families() * Slot.COUNT;
    }

    /** The person with this index, from 0 up to {@link #size()}. */
    public Person person(long index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("no such person: " + index);
        }
        if (index < citizens()) {
            return new Family(this, index / Slot.COUNT).member((int) (index % Slot.COUNT));
        }
        long guest = index - citizens();
        boolean permit = guest < permits.count();
        CivilNumber number = permit ? permits.number((int) guest) : foreigners.number((int) (guest - permits.count()));
        return new Person(
                this,
                index,
                number,
                permit ? NumberKind.RESIDENCE_PERMIT : NumberKind.FOREIGN_PERMANENT_RESIDENT,
                null,
                -1);
    }

    /** Who has this number of 18 characters, if anybody has. */
    public Optional<Person> find(String number) {
        Optional<CivilNumber> parsed = CivilNumber.parse(number);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong citizen = settlement.find(parsed.get());
        if (citizen.isPresent()) {
            return Optional.of(person(citizen.getAsLong()));
        }
        OptionalLong permit = permits.find(parsed.get());
        if (permit.isPresent()) {
            return Optional.of(person(citizens() + permit.getAsLong()));
        }
        OptionalLong foreigner = foreigners.find(parsed.get());
        return foreigner.isPresent()
                ? Optional.of(person(citizens() + permits.count() + foreigner.getAsLong()))
                : Optional.empty();
    }

    /** How many people of a county, given by its position, can own something: those of the third generation, all grown up and alive. */
    public int owners(int county) {
        return settlement.families(county) * OWNERS_A_FAMILY;
    }

    /** One of the {@link #owners} of a county. */
    public Person owner(int county, int which) {
        long family = settlement.family(county, which / OWNERS_A_FAMILY);
        return new Family(this, family).member(FIRST_OWNER + which % OWNERS_A_FAMILY);
    }

    /** Which of the owners of the county they were born in somebody is; empty for everybody else. */
    public OptionalInt ownership(Person person) {
        int slot = person.slot();
        Family family = person.family();
        if (family == null || slot < FIRST_OWNER || slot >= FIRST_OWNER + OWNERS_A_FAMILY) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(family.local() * OWNERS_A_FAMILY + slot - FIRST_OWNER);
    }

    /** The position of the county somebody's family stands in; drawn for those without a family here. */
    public int county(Person person) {
        Family family = person.family();
        return family == null ? places.draw(person.chance("home")) : settlement.county(family.number());
    }

    /** How many people were born into the families of a county. */
    public int born(int county) {
        return settlement.families(county) * Slot.COUNT;
    }

    /** Where people live. */
    public Places places() {
        return places;
    }

    Person member(Family family, int slot) {
        CivilNumber number = settlement.number(family.number(), slot);
        return new Person(this, family.number() * Slot.COUNT + slot, number, kind(number), family, slot);
    }

    private static NumberKind kind(CivilNumber number) {
        return number.place().startsWith("9") ? NumberKind.FOREIGN_PERMANENT_RESIDENT : NumberKind.RESIDENT_ID;
    }

    boolean isShown(long index) {
        if (index < citizens()) {
            return settlement.isShown(index / Slot.COUNT, (int) (index % Slot.COUNT));
        }
        long guest = index - citizens();
        return guest < Showcase.PERMITS.size()
                || (guest >= permits.count() && guest < permits.count() + Showcase.FOREIGNERS.size());
    }

    Chance chance() {
        return chance;
    }

    Settlement settlement() {
        return settlement;
    }

    Naming naming() {
        return naming;
    }

    Homes homes() {
        return homes;
    }

    private static List<String> foreignPlaces(Words words) {
        List<String> countries = words.keys().stream()
                .filter(key -> key.startsWith("foreign."))
                .map(key -> key.substring("foreign.".length()))
                .sorted()
                .toList();
        List<String> all = new ArrayList<>();
        PROVINCES.forEach(province -> countries.forEach(country -> all.add("9" + province + country)));
        return all;
    }
}
