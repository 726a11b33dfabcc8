package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A look at the record of whoever was signed in, or of whoever's seat the counter was at that time. */
final class OwnRecordRule implements RiskRule {

    @Override
    public String id() {
        return "own-record";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of();
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        Map<String, List<Look>> own = new TreeMap<>();
        Map<String, List<Look>> borrowed = new TreeMap<>();
        for (Look look : day.looks()) {
            if (look.number().isEmpty()) {
                continue;
            }
            for (KnownOperator behind : day.people().behind(look)) {
                if (behind.number().equals(look.number())) {
                    (behind.name().equals(look.operator()) ? own : borrowed)
                            .computeIfAbsent(behind.name(), any -> new ArrayList<>())
                            .add(look);
                }
            }
        }
        List<Suspicion> found = new ArrayList<>();
        own.forEach((name, looks) -> found.add(Suspicion.about("own", name, looks, name, looks.size())));
        borrowed.forEach((name, looks) -> {
            List<String> names = new ArrayList<>(List.of(name));
            looks.forEach(look -> names.add(look.operator()));
            found.add(Suspicion.about(
                            "seat",
                            name,
                            looks,
                            name,
                            looks.size(),
                            looks.get(0).operator())
                    .by(names));
        });
        return found;
    }
}
