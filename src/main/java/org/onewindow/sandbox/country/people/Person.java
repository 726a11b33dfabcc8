package org.onewindow.sandbox.country.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.subject.NumberKind;

/** An invented person. Everything about them follows from the seed; dates may lie ahead of today and then have not happened yet. Not thread-safe. */
public final class Person {

    private static final int[] LOWEST_AGES = {45, 45, 60, 0};

    private final Population population;
    private final long index;
    private final CivilNumber number;
    private final NumberKind kind;
    private final @Nullable Family family;
    private final int slot;
    private @Nullable LocalDate death;
    private @Nullable PersonName name;

    Person(Population population, long index, CivilNumber number, NumberKind kind, @Nullable Family family, int slot) {
        this.population = population;
        this.index = index;
        this.number = number;
        this.kind = kind;
        this.family = family;
        this.slot = slot;
    }

    /** Their place among all people of the country. */
    public long index() {
        return index;
    }

    /** Their number, 18 characters. */
    public String number() {
        return number.format();
    }

    /** What kind of number it is. */
    public NumberKind kind() {
        return kind;
    }

    /** The first six characters of the number. */
    public String numberPlace() {
        return number.place();
    }

    public Sex sex() {
        return number.sex();
    }

    public LocalDate birth() {
        return number.birth();
    }

    /** The day they die; may lie ahead of today. */
    public LocalDate death() {
        LocalDate known = death;
        if (known == null) {
            int lowest = family == null ? 60 : LOWEST_AGES[Slot.generation(slot)];
            known = isShown() ? LocalDate.MAX : Lifetimes.death(birth(), lowest, chance("death"));
            death = known;
        }
        return known;
    }

    /** Whether they are born and not dead on {@code today}. */
    public boolean isAlive(LocalDate today) {
        return !birth().isAfter(today) && death().isAfter(today);
    }

    /** Full years on {@code today}, or at death. */
    public int age(LocalDate today) {
        return Period.between(birth(), death().isBefore(today) ? death() : today)
                .getYears();
    }

    /** The lot of {@code what} for this person. */
    public Chance chance(String what) {
        return population.chance().of("person").of(index).of(what);
    }

    /** Whether they are somebody training shows: then much is on file about them, and nothing disagrees. */
    public boolean isShown() {
        return population.isShown(index);
    }

    /** Whether they are a citizen, with a household; others are here with a permit or a card. */
    public boolean isCitizen() {
        return kind == NumberKind.RESIDENT_ID;
    }

    public PersonName name() {
        PersonName known = name;
        if (known == null) {
            known = population.naming().name(this);
            name = known;
        }
        return known;
    }

    /** Their people (GB/T 3304), two digits; empty for those who are not citizens. */
    public Optional<String> ethnicity() {
        return isCitizen() && family != null ? Optional.of(family.ethnicity()) : Optional.empty();
    }

    /** Their marriage, the only one they ever have; it may lie ahead of today. */
    public Optional<Marriage> marriage() {
        return family == null ? Optional.empty() : family.marriage(slot);
    }

    /** Whom they are married to on {@code today}, alive. */
    public Optional<Person> spouse(LocalDate today) {
        return marriage().filter(marriage -> marriage.holds(today)).map(marriage -> marriage.spouseOf(this));
    }

    public Optional<Person> father() {
        return family == null ? Optional.empty() : family.father(slot);
    }

    public Optional<Person> mother() {
        return family == null ? Optional.empty() : family.mother(slot);
    }

    /** Their children, oldest first, born or yet to be born. */
    public List<Person> children() {
        return family == null ? List.of() : family.children(slot);
    }

    /** Where and with whom they live on {@code today}; for the dead, where they were last registered, alone. */
    public Home home(LocalDate today) {
        return family == null
                ? population.homes().alone(this)
                : population.homes().of(family, slot, today);
    }

    @Nullable
    Family family() {
        return family;
    }

    int slot() {
        return slot;
    }
}
