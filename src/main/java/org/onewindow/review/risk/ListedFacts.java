package org.onewindow.review.risk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts from a list. Immutable. */
public final class ListedFacts implements PersonFacts {
    private final Map<String, KnownPerson> people;
    private final List<KnownOperator> operators;

    /** By whole number, and the operators. */
    public ListedFacts(Map<String, KnownPerson> people, Collection<KnownOperator> operators) {
        this.people = Map.copyOf(people);
        this.operators = List.copyOf(operators);
    }

    @Override
    public Optional<KnownPerson> person(String number) {
        return Optional.ofNullable(people.get(number));
    }

    @Override
    public boolean knowsProtected() {
        return people.values().stream().anyMatch(KnownPerson::isProtected);
    }

    @Override
    public Collection<KnownOperator> operators() {
        return operators;
    }
}
