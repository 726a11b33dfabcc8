package org.onewindow.sandbox.country.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.sandbox.country.chance.Chance;

/** Who lives with whom: couples with their children, the widowed alone or with a child, and those on their own. Immutable. */
final class Homes {

    private static final int SINGLE = 16;
    private static final int LEAVES_HOME_FROM = 24;
    private static final int JOINS_CHILD_FROM = 65;

    private final Places places;
    private final Addresses addresses;
    private final Chance seed;

    Homes(Places places, Addresses addresses, Chance seed) {
        this.places = places;
        this.addresses = addresses;
        this.seed = seed;
    }

    /** The home of somebody without a household. */
    Home alone(Person person) {
        Chance chance = person.chance("home");
        Place place = places.at(places.draw(chance));
        return new Home("", place, addresses.urban(place, chance), List.of(new Home.Member(person, Relation.HEAD)));
    }

    Home of(Family family, int slot, LocalDate today) {
        Person person = family.member(slot);
        int key = person.isAlive(today) ? key(family, slot, today) : SINGLE + slot;
        Chance chance = seed.of("home").of(family.number()).of(key);
        boolean stays = chance.of("stays").perMille(850) || isShown(family, key);
        Place place = stays ? family.place() : places.at(places.draw(chance.of("place")));
        List<Home.Member> members = new ArrayList<>();
        Person head = head(family, key, chance);
        members.add(new Home.Member(head, Relation.HEAD));
        if (person.isAlive(today)) {
            for (int other = 0; other < Slot.COUNT; other++) {
                Person member = family.member(other);
                if (member.index() != head.index()
                        && member.isCitizen()
                        && member.isAlive(today)
                        && key(family, other, today) == key) {
                    members.add(new Home.Member(member, relation(member, head, today)));
                }
            }
        }
        String number = family.place().code() + String.format("%06d", family.local() * 32 + key);
        return new Home(number, place, addresses.any(place, chance.of("address")), members);
    }

    /** Under which head a living member is registered: the number of a pair, or {@link #SINGLE} and the slot. */
    private int key(Family family, int slot, LocalDate today) {
        Person person = family.member(slot);
        int pair = Family.pair(slot);
        if (pair < 0) {
            boolean left = person.age(today) >= LEAVES_HOME_FROM
                    && person.chance("leaves home").perMille(300);
            return left ? SINGLE + slot : withParents(family, slot, today);
        }
        Optional<Marriage> marriage = person.marriage().filter(registered -> registered.isRegistered(today));
        if (marriage.isEmpty() || marriage.get().isDivorced(today)) {
            return SINGLE + slot;
        }
        return marriage.get().holds(today) ? pair : widowed(family, slot, today);
    }

    private int widowed(Family family, int slot, LocalDate today) {
        Person person = family.member(slot);
        if (person.age(today) >= JOINS_CHILD_FROM
                && person.chance("joins a child").perMille(500)) {
            for (Person child : person.children()) {
                if (child.slot() < Slot.of(3, 0, Sex.MALE)
                        && child.spouse(today).isPresent()) {
                    return Family.pair(child.slot());
                }
            }
        }
        return SINGLE + slot;
    }

    private int withParents(Family family, int slot, LocalDate today) {
        Optional<Person> father = family.father(slot).filter(person -> person.isAlive(today));
        Optional<Person> mother = family.mother(slot).filter(person -> person.isAlive(today));
        boolean firstTheMother = family.member(slot).chance("custody").perMille(700);
        Optional<Person> keeper = firstTheMother ? mother.or(() -> father) : father.or(() -> mother);
        return keeper.map(parent -> key(family, parent.slot(), today)).orElseGet(() -> orphan(family, slot, today));
    }

    private int orphan(Family family, int slot, LocalDate today) {
        for (int elder = 2; elder < 6; elder++) {
            if (family.member(elder).isAlive(today)) {
                return key(family, elder, today);
            }
        }
        return SINGLE + slot;
    }

    private static boolean isShown(Family family, int key) {
        return key >= SINGLE
                ? family.member(key - SINGLE).isShown()
                : family.member(2 * key).isShown() || family.member(2 * key + 1).isShown();
    }

    private static Person head(Family family, int key, Chance chance) {
        if (key >= SINGLE) {
            return family.member(key - SINGLE);
        }
        Person husband = family.member(2 * key);
        Person wife = family.member(2 * key + 1);
        boolean wifeHeads =
                husband.isCitizen() ? wife.isCitizen() && chance.of("head").perMille(150) : true;
        return wifeHeads ? wife : husband;
    }

    private static Relation relation(Person member, Person head, LocalDate today) {
        boolean man = member.sex() == Sex.MALE;
        Optional<Person> spouse = head.spouse(today);
        if (is(spouse, member)) {
            return man ? Relation.HUSBAND : Relation.WIFE;
        }
        if (is(member.father(), head) || is(member.mother(), head)) {
            return man ? Relation.SON : Relation.DAUGHTER;
        }
        if (is(head.father(), member) || is(head.mother(), member)) {
            return man ? Relation.FATHER : Relation.MOTHER;
        }
        if (spouse.isPresent()
                && (is(spouse.get().father(), member) || is(spouse.get().mother(), member))) {
            boolean wifes = spouse.get().sex() == Sex.FEMALE;
            return man
                    ? wifes ? Relation.WIFES_FATHER : Relation.HUSBANDS_FATHER
                    : wifes ? Relation.WIFES_MOTHER : Relation.HUSBANDS_MOTHER;
        }
        return grandchild(member, head, man);
    }

    private static Relation grandchild(Person member, Person head, boolean man) {
        for (Person child : head.children()) {
            if (is(member.father(), child)) {
                return man ? Relation.GRANDSON : Relation.GRANDDAUGHTER;
            }
            if (is(member.mother(), child)) {
                return man ? Relation.DAUGHTERS_SON : Relation.DAUGHTERS_DAUGHTER;
            }
        }
        return Relation.OTHER;
    }

    private static boolean is(Optional<Person> one, Person other) {
        return one.isPresent() && one.get().index() == other.index();
    }
}
