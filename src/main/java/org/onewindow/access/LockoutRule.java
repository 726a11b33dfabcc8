package org.onewindow.access;

import java.time.Duration;

/** How long an operator has to wait after failures in a row: nothing up to four, 30 s after the fifth, then doubling, 15 min at most. */
final class LockoutRule {
    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private LockoutRule() {}

    static Duration after(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES - 1, 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
