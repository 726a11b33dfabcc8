package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A look at a colleague without a case of theirs that came to something. */
final class ColleagueRule implements RiskRule {

    @Override
    public String id() {
        return "colleague";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of();
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        Map<String, Map<String, List<Look>>> looks = new TreeMap<>();
        for (Look look : day.looks()) {
            Optional<KnownOperator> colleague = day.people().withNumber(look.number());
            if (colleague.isPresent() && !colleague.get().name().equals(look.operator()) && !day.progressed(look)) {
                looks.computeIfAbsent(look.operator(), any -> new TreeMap<>())
                        .computeIfAbsent(colleague.get().name(), any -> new ArrayList<>())
                        .add(look);
            }
        }
        List<Suspicion> found = new ArrayList<>();
        looks.forEach((name, colleagues) -> colleagues.forEach(
                (colleague, at) -> found.add(Suspicion.about("no-case", name, at, name, colleague, at.size()))));
        return found;
    }
}
