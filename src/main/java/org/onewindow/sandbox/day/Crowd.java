package org.onewindow.sandbox.day;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.Country;
import org.onewindow.sandbox.country.PersonView;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;

/** The people of the day: drawn from the country, and what the office knows about them. Not safe for use by several threads. */
final class Crowd {
    private static final int CITIZENS = 9_000_000;

    private final Country country;
    private final Map<String, Optional<PersonView>> views = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> protectedPeople = new HashSet<>();
    private final Map<String, DayPerson> told = new HashMap<>();

    Crowd(Country country) {
        this.country = country;
    }

    /** Somebody alive and grown up, and nobody drawn before. */
    String adult(Chance chance) {
        for (int i = 0; ; i++) {
            Chance lot = chance.of(i);
            SubjectNumber number = country.person(lot.below((int) Math.min(CITIZENS, country.people() * 9 / 10)));
            if (number.kind() == NumberKind.RESIDENT_ID && used.add(number.value())) {
                Optional<PersonView> view = view(number);
                if (view.filter(person -> person.alive() && person.birth().getYear() < 2004)
                        .isPresent()) {
                    return number.value();
                }
            }
        }
    }

    /** An adult who lives with others. */
    String withHousehold(Chance chance) {
        for (int i = 0; ; i++) {
            String number = adult(chance.of("household").of(i));
            if (household(number).size() > 1) {
                return number;
            }
        }
    }

    /** The numbers of everybody in a person's household, they themselves included. */
    List<String> household(String number) {
        return views.getOrDefault(number, Optional.empty()).stream()
                .flatMap(view -> view.household().stream())
                .map(SubjectNumber::value)
                .toList();
    }

    /** Somebody who lives with a person. */
    String housemate(String number) {
        List<SubjectNumber> household = views.getOrDefault(number, Optional.empty())
                .map(PersonView::household)
                .orElse(List.of());
        SubjectNumber mate = household.stream()
                .filter(each -> !each.value().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lives alone"));
        view(mate);
        used.add(mate.value());
        return mate.value();
    }

    void protect(String number) {
        protectedPeople.add(number);
    }

    /** Says what the office knows of somebody who is not in the country, or knows differently of somebody who is. */
    void tell(DayPerson person) {
        told.put(person.number(), person);
    }

    DayPerson known(String number) {
        DayPerson person = told.get(number);
        if (person != null) {
            return person;
        }
        Optional<PersonView> view = views.getOrDefault(number, Optional.empty());
        return view.map(each -> new DayPerson(
                        number,
                        surname(each.name()),
                        each.address(),
                        building(each.address()),
                        each.household().isEmpty()
                                ? ""
                                : each.household().get(0).value(),
                        protectedPeople.contains(number)))
                .orElseGet(() -> new DayPerson(number, "", "", "", "", protectedPeople.contains(number)));
    }

    private Optional<PersonView> view(SubjectNumber number) {
        return views.computeIfAbsent(number.value(), any -> country.view(number));
    }

    private static String surname(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.length() > 3 ? 2 : 1);
    }

    /** A flat's building; a house in a village is a building of its own. */
    private static String building(String address) {
        int end = address.indexOf("号楼");
        return end < 0 ? address : address.substring(0, end + 2);
    }
}
