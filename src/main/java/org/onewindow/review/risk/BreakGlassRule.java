package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.onewindow.journal.Action;

/** Break-glass used often by one operator or at one counter, or more than once without anything coming of it. */
final class BreakGlassRule implements RiskRule {
    private static final String LEAST = "least-uses";
    private static final String IDLE = "least-uses-without-progress";

    @Override
    public String id() {
        return "break-glass";
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(RuleSetting.count(LEAST), RuleSetting.count(IDLE));
    }

    @Override
    public List<Suspicion> find(RiskDay day, RuleValues values) {
        List<RiskLook> uses = day.entries().stream()
                .filter(look -> look.entry().action() == Action.BREAK_GLASS)
                .toList();
        Set<String> served = served(day, uses);
        List<Suspicion> found = new ArrayList<>();
        Set<EntryRef> told = new HashSet<>();
        grouped(uses, look -> look.entry().operator())
                .forEach((name, of) -> judge(name, of, served, values).ifPresent(suspicion -> {
                    found.add(suspicion);
                    of.forEach(look -> told.add(look.ref()));
                }));
        grouped(uses, look -> look.entry().counter()).forEach((counter, of) -> {
            if (of.stream().noneMatch(look -> told.contains(look.ref()))) {
                judge(counter, of, served, values).ifPresent(found::add);
            }
        });
        return found;
    }

    private static Optional<Suspicion> judge(String who, List<RiskLook> uses, Set<String> served, RuleValues values) {
        List<RiskLook> idle =
                uses.stream().filter(look -> !served.contains(key(look))).toList();
        TreeSet<String> operators = new TreeSet<>();
        uses.forEach(look -> operators.add(look.entry().operator()));
        if (uses.size() >= values.number(LEAST)) {
            return Optional.of(
                    Suspicion.of("often", who, uses, who, uses.size()).by(operators));
        }
        if (idle.size() >= values.number(IDLE)) {
            return Optional.of(Suspicion.of("idle", who, idle, who, idle.size()).by(operators));
        }
        return Optional.empty();
    }

    /** Operators and subjects of break-glass whose case came to something. */
    private static Set<String> served(RiskDay day, List<RiskLook> uses) {
        Set<String> keys = new HashSet<>();
        uses.forEach(look -> keys.add(key(look)));
        Set<String> served = new HashSet<>();
        for (Look look : day.looks()) {
            String key = look.operator() + ' ' + look.subjectKey();
            if (keys.contains(key) && day.progressed(look)) {
                served.add(key);
            }
        }
        return served;
    }

    private static String key(RiskLook look) {
        return look.entry().operator() + ' ' + look.entry().subjectKey().orElse("");
    }

    private static Map<String, List<RiskLook>> grouped(List<RiskLook> uses, Function<RiskLook, String> by) {
        Map<String, List<RiskLook>> grouped = new TreeMap<>();
        uses.forEach(look -> grouped.computeIfAbsent(by.apply(look), any -> new ArrayList<>())
                .add(look));
        return grouped;
    }
}
