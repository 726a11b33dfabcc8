package org.onewindow.review.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.journal.Action;

/**
 * One operator active at two counters at once: an entry at one counter lies between two at another that are no further apart than a person takes to
 * walk there and back.
 */
final class TwoCounters {
    private final Duration apart;

    TwoCounters(Duration apart) {
        this.apart = apart;
    }

    void find(RiskDay day, List<Suspicion> found) {
        Map<String, List<RiskLook>> byOperator = new TreeMap<>();
        for (RiskLook look : day.entries()) {
            if (isActivity(look)) {
                byOperator
                        .computeIfAbsent(look.entry().operator(), any -> new ArrayList<>())
                        .add(look);
            }
        }
        byOperator.forEach((name, entries) -> {
            List<RiskLook> evidence = between(entries);
            if (!evidence.isEmpty()) {
                found.add(Suspicion.of(
                        "two-counters",
                        name,
                        evidence,
                        name,
                        evidence.get(0).entry().counter(),
                        evidence.get(evidence.size() - 1).entry().counter()));
            }
        });
    }

    private static boolean isActivity(RiskLook look) {
        Action action = look.entry().action();
        return !look.entry().operator().isEmpty()
                && (action == Action.LOOKUP_STARTED
                        || action == Action.CASE_OPENED
                        || action == Action.REVEALED
                        || action == Action.SIGN_IN
                        || action == Action.UNLOCKED);
    }

    /** Entries between two of another counter, with those two. */
    private List<RiskLook> between(List<RiskLook> entries) {
        List<RiskLook> evidence = new ArrayList<>();
        Map<String, Integer> latest = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            RiskLook look = entries.get(i);
            Integer before = latest.put(look.entry().counter(), i);
            if (before == null || before == i - 1) {
                continue;
            }
            RiskLook previous = entries.get(before);
            if (Duration.between(previous.time(), look.time()).compareTo(apart) <= 0) {
                evidence.add(previous);
                evidence.addAll(entries.subList(before + 1, i));
                evidence.add(look);
            }
        }
        return evidence;
    }
}
