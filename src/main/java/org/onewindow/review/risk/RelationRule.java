package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A look at somebody near to whoever sat there: the same household, the same address, the same surname in the same building, a declared conflict,
 * or somebody who lives with a person so declared. A real case is no excuse: a colleague has to serve them.
 */
final class RelationRule implements RiskRule {

    @Override
    public String id() {
        return "relation";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of();
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        Map<String, Map<String, List<Look>>> near = new TreeMap<>();
        for (Look look : day.looks()) {
            if (look.number().isEmpty()) {
                continue;
            }
            for (KnownOperator behind : day.people().behind(look)) {
                relation(day.people(), behind, look.number())
                        .ifPresent(form -> near.computeIfAbsent(behind.name(), any -> new TreeMap<>())
                                .computeIfAbsent(form, any -> new ArrayList<>())
                                .add(look));
            }
        }
        List<Suspicion> found = new ArrayList<>();
        near.forEach((name, forms) -> forms.forEach((form, looks) -> {
            List<String> names = new ArrayList<>(List.of(name));
            looks.forEach(look -> names.add(look.operator()));
            found.add(Suspicion.about(form, name, looks, name, looks.size()).by(names));
        }));
        return found;
    }

    private static Optional<String> relation(People people, KnownOperator operator, Optional<String> number) {
        if (operator.number().equals(number)) {
            return Optional.empty();
        }
        if (number.filter(operator.conflicts()::contains).isPresent()
                || operator.conflicts().stream()
                        .anyMatch(declared -> people.shareHousehold(Optional.of(declared), number))) {
            return Optional.of("declared");
        }
        Optional<KnownPerson> self = people.person(operator.number());
        Optional<KnownPerson> subject = people.person(number);
        if (self.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        KnownPerson one = self.get();
        KnownPerson other = subject.get();
        if (same(one.household(), other.household())) {
            return Optional.of("household");
        }
        if (same(one.address(), other.address())) {
            return Optional.of("address");
        }
        return same(one.surname(), other.surname()) && same(one.building(), other.building())
                ? Optional.of("surname")
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
