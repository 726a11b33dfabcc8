package org.onewindow.sandbox.country.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.sandbox.country.chance.Chance;

/** Sixteen people of four generations and how they belong together. Pairs are numbered from the oldest: 0; 1 and 2; 3, 4 and 5. Not thread-safe. */
final class Family {

    static final int PAIRS = 6;
    private static final int FIRST_CHILD = Slot.of(3, 0, Sex.MALE);
    private static final int LEGAL_AGE_HUSBAND = 22;
    private static final int LEGAL_AGE_WIFE = 20;

    private final Population population;
    private final long number;
    private final @Nullable Person[] members = new @Nullable Person[Slot.COUNT];
    private final @Nullable Marriage[] marriages = new @Nullable Marriage[PAIRS];

    Family(Population population, long number) {
        this.population = population;
        this.number = number;
    }

    long number() {
        return number;
    }

    Chance chance(String what) {
        return population.chance().of("family").of(number).of(what);
    }

    Place place() {
        return population.places().at(population.settlement().county(number));
    }

    int local() {
        return population.settlement().local(number);
    }

    Person member(int slot) {
        Person member = members[slot];
        if (member == null) {
            member = population.member(this, slot);
            members[slot] = member;
        }
        return member;
    }

    String ethnicity() {
        return population.naming().ethnicity(place(), chance("ethnicity"));
    }

    /** The pair a grown-up slot is half of; -1 for a child. */
    static int pair(int slot) {
        return slot < FIRST_CHILD ? slot / 2 : -1;
    }

    /** Whether the two of a pair marry: the older ones always, the youngest generation of parents nine times in ten. */
    private boolean marries(int pair) {
        return pair <= 3 || chance("marries").of(pair).perMille(880);
    }

    /** Which of a pair was born into the family; the other came from outside, parents unknown. */
    private int bloodSlot(int pair) {
        return 2 * pair + chance("blood").of(pair).below(2);
    }

    /** The pair whose child a slot is; -1 where the parents are unknown. */
    int parents(int slot) {
        if (slot >= FIRST_CHILD) {
            return parentsOfChild(slot);
        }
        int pair = pair(slot);
        if (pair == 0 || bloodSlot(pair) != slot) {
            return -1;
        }
        return switch (pair) {
            case 1, 2 -> 0;
            case 3 -> 1;
            case 4 -> 2;
            default -> 1 + chance("branch").below(2);
        };
    }

    private int parentsOfChild(int slot) {
        int pair = 3 + chance("parents").of(slot).below(3);
        return marries(pair) ? pair : 3;
    }

    Optional<Person> father(int slot) {
        int pair = parents(slot);
        return pair < 0 ? Optional.empty() : Optional.of(member(2 * pair));
    }

    Optional<Person> mother(int slot) {
        int pair = parents(slot);
        return pair < 0 ? Optional.empty() : Optional.of(member(2 * pair + 1));
    }

    List<Person> children(int slot) {
        int pair = pair(slot);
        if (pair < 0 || !marries(pair)) {
            return List.of();
        }
        List<Person> children = new ArrayList<>();
        for (int other = 2; other < Slot.COUNT; other++) {
            if (parents(other) == pair) {
                children.add(member(other));
            }
        }
        children.sort(Comparator.comparing(Person::birth));
        return children;
    }

    Optional<Marriage> marriage(int slot) {
        int pair = pair(slot);
        if (pair < 0 || !marries(pair)) {
            return Optional.empty();
        }
        Marriage marriage = marriages[pair];
        if (marriage == null) {
            marriage = marry(pair);
            marriages[pair] = marriage;
        }
        return Optional.of(marriage);
    }

    private Marriage marry(int pair) {
        Person husband = member(2 * pair);
        Person wife = member(2 * pair + 1);
        Chance chance = chance("marriage").of(pair);
        LocalDate allowed =
                later(husband.birth().plusYears(LEGAL_AGE_HUSBAND), wife.birth().plusYears(LEGAL_AGE_WIFE));
        LocalDate registered = allowed.plusDays(chance.of("wait").below(2500));
        List<Person> children = children(2 * pair);
        if (!children.isEmpty()) {
            LocalDate beforeTheFirst =
                    children.get(0).birth().minusDays(300 + chance.of("before").below(200));
            registered = registered.isAfter(beforeTheFirst) ? later(allowed, beforeTheFirst) : registered;
        }
        registered = workday(registered);
        Optional<LocalDate> divorced = Optional.empty();
        boolean shown = husband.isShown() || wife.isShown();
        if (!shown && chance.of("divorces").perMille(110)) {
            LocalDate day =
                    workday(registered.plusDays(1000 + chance.of("divorced").below(6000)));
            divorced = Optional.of(day).filter(husband::isAlive).filter(wife::isAlive);
        }
        return new Marriage(husband, wife, registered, divorced, place());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate workday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }
}
