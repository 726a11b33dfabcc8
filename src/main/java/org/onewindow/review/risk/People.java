package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known about people, indexed. Immutable; as safe for several threads as the facts are. */
final class People {
    private final PersonFacts facts;
    private final Map<String, KnownOperator> byName = new TreeMap<>();
    private final Map<String, KnownOperator> byNumber = new HashMap<>();
    private final Map<String, List<KnownOperator>> bySeat = new HashMap<>();

    People(PersonFacts facts) {
        this.facts = facts;
        for (KnownOperator operator : facts.operators()) {
            byName.put(operator.name(), operator);
        }
        for (KnownOperator operator : byName.values()) {
            operator.number().ifPresent(number -> byNumber.put(number, operator));
            operator.roster().orElse(List.of()).stream()
                    .map(Shift::seat)
                    .distinct()
                    .forEach(seat -> bySeat.computeIfAbsent(seat, any -> new ArrayList<>())
                            .add(operator));
        }
    }

    Optional<KnownPerson> person(Optional<String> number) {
        return number.flatMap(facts::person);
    }

    Optional<KnownOperator> operator(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<KnownOperator> withNumber(Optional<String> number) {
        return number.map(byNumber::get);
    }

    /** Who may have sat at the screen: who was signed in, and whoever's seat it was at that time. */
    List<KnownOperator> behind(Look look) {
        List<KnownOperator> behind = new ArrayList<>();
        operator(look.operator()).ifPresent(behind::add);
        for (KnownOperator seated : bySeat.getOrDefault(look.counter(), List.of())) {
            boolean onDuty = seated.roster().orElse(List.of()).stream()
                    .anyMatch(shift -> shift.seat().equals(look.counter()) && shift.covers(look.time(), Duration.ZERO));
            if (onDuty && !seated.name().equals(look.operator())) {
                behind.add(seated);
            }
        }
        return behind;
    }

    boolean shareHousehold(Optional<String> one, Optional<String> other) {
        Optional<String> household = person(one).map(KnownPerson::household).filter(key -> !key.isEmpty());
        return household.isPresent() && household.equals(person(other).map(KnownPerson::household));
    }
}
