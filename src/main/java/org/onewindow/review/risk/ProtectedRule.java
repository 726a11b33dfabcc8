package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.journal.Action;

/** A look at a protected person without break-glass by the same operator, for the same person, shortly before. */
final class ProtectedRule implements RiskRule {
    private static final String VALID = "break-glass-valid-minutes";

    @Override
    public String id() {
        return "protected";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.minutes(VALID));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        Map<String, List<RiskLook>> broken = new HashMap<>();
        for (RiskLook look : day.entries()) {
            if (look.entry().action() == Action.BREAK_GLASS) {
                broken.computeIfAbsent(
                                look.entry().operator()
                                        + ' '
                                        + look.entry().subjectKey().orElse(""),
                                any -> new ArrayList<>())
                        .add(look);
            }
        }
        Duration valid = values.minutes(VALID);
        Map<String, List<Look>> found = new TreeMap<>();
        for (Look look : day.looks()) {
            boolean isProtected = day.people()
                    .person(look.number())
                    .filter(KnownPerson::isProtected)
                    .isPresent();
            if (isProtected
                    && broken.getOrDefault(look.operator() + ' ' + look.subjectKey(), List.of()).stream()
                            .noneMatch(glass -> isValid(glass, look, valid))) {
                found.computeIfAbsent(look.operator(), any -> new ArrayList<>()).add(look);
            }
        }
        List<Suspicion> all = new ArrayList<>();
        found.forEach((name, looks) ->
                all.add(Suspicion.about("no-break-glass", name, looks, name, Windows.subjects(looks))));
        return all;
    }

    private static boolean isValid(RiskLook glass, Look look, Duration valid) {
        return !glass.time().isAfter(look.time())
                && Duration.between(glass.time(), look.time()).compareTo(valid) <= 0;
    }
}
