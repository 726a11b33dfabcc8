package org.onewindow.journal;

/** Which entries are work at the counter, as against the machine's and the review's own: what makes a day one that has to be signed. Stateless. */
public final class Work {
    private Work() {}

    /**
     * About a person or a case. A step of the clock is none: the journal notes it with whatever is written next, a sign-off itself among them. A citizen's
     * list of who looked at their records is none: it is about the looks, not another one, and a supervisor may hand it out on the day that they sign.
     */
    public static boolean isWork(Entry entry) {
        return isWork(
                entry.action(),
                entry.subjectKey().isPresent() || entry.caseNumber().isPresent());
    }

    /** The same of an entry of which only that is known: what was done, and whether that was about a person or a case. */
    public static boolean isWork(Action action, boolean aboutSomebody) {
        return action != Action.USAGE_SLIP_GIVEN && (aboutSomebody || action == Action.BREAK_GLASS);
    }

    /** Whether it is an operator's own work, which somebody else has to review. */
    public static boolean isBy(Entry entry, String operator) {
        return entry.operator().equals(operator) && isWork(entry);
    }
}
