package org.onewindow.review;

import java.util.EnumSet;
import java.util.Set;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;

/** Which entries are work at the counter, as against the machine's and the review's own. */
final class Work {
    /** What makes a day one that has to be signed. */
    static final Set<Action> ACTIONS = Set.copyOf(EnumSet.of(
            Action.CASE_OPENED,
            Action.LOOKUP_STARTED,
            Action.LOOKUP_QUEUED,
            Action.CASE_ACCEPTED,
            Action.CASE_RETURNED,
            Action.CASE_DECLINED,
            Action.BREAK_GLASS));

    private Work() {}

    /**
     * About a person or a case. A step of the clock is none: the journal notes it with whatever is written next, a sign-off itself among them. A citizen's list of who looked at their records is none: it is about the looks, not
     * another one, and a supervisor may hand it out on the day that they sign.
     */
    static boolean isWork(Entry entry) {
        if (entry.action() == Action.USAGE_SLIP_GIVEN) {
            return false;
        }
        return entry.subjectKey().isPresent() || entry.caseNumber().isPresent() || entry.action() == Action.BREAK_GLASS;
    }

    /** Whether it is an operator's own work, which somebody else has to review. */
    static boolean isBy(Entry entry, String operator) {
        return entry.operator().equals(operator) && isWork(entry);
    }
}
