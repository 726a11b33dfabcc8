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
        boolean relations = facts.operators().stream().anyMatch(operator -> mayBeRelated(operator, facts));
        boolean rosters = facts.operators().stream()
                .anyMatch(operator -> operator.roster().isPresent());
        List<String> silent = new ArrayList<>();
        if (!numbers) {
            silent.add("own-record");
        }
        if (!relations) {
            silent.add("relation");
        }
        if (!numbers) {
            silent.add("colleague");
        }
        if (!facts.knowsProtected()) {
            silent.add("protected");
        }
        if (!rosters) {
            silent.add("roster");
        }
        return silent;
    }

    /** Whether anything is known of an operator by which somebody could be found to be near to them. */
    private static boolean mayBeRelated(KnownOperator operator, PersonFacts facts) {
        return !operator.conflicts().isEmpty()
                || operator.number()
                        .flatMap(facts::person)
                        .filter(own -> !own.household().isEmpty()
                                || !own.address().isEmpty()
                                || !(own.surname().isEmpty() || own.building().isEmpty()))
                        .isPresent();
    }
}
