package org.onewindow.review.risk;

import java.util.List;

/** One rule: pure, without memory, the same findings whatever order the entries came in. */
interface RiskRule {

    /** The rule's name in the file of thresholds, in flags and in text keys: lower case with hyphens. */
    String id();

    /** The numbers it needs besides its severity. */
    List<RuleSetting> settings();

    /** What it finds in a day. */
    List<Suspicion> find(RiskDay day, RuleValues values);
}
