package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.List;

/** Which rules can't say anything, because the office keeps no facts for them. */
public final class SilentRules {
    private SilentRules() {}

    /** Their ids, in the order of the rules' table. */
    public static List<String> without(PersonFacts facts) {
        boolean numbers = facts.operators().stream()
                .anyMatch(operator -> operator.number().isPresent());
        boolean conflicts = facts.operators().stream()
                .anyMatch(operator -> !operator.conflicts().isEmpty());
        boolean rosters = facts.operators().stream()
                .anyMatch(operator -> operator.roster().isPresent());
        List<String> silent = new ArrayList<>();
        if (!numbers) {
            silent.add("own-record");
        }
        if (!conflicts && !(numbers && facts.hasPeople())) {
            silent.add("relation");
        }
        if (!numbers) {
            silent.add("colleague");
        }
        if (!facts.hasPeople()) {
            silent.add("protected");
        }
        if (!rosters) {
            silent.add("roster");
        }
        return silent;
    }
}
