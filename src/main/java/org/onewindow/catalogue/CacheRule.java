package org.onewindow.catalogue;

import java.time.Duration;

/** How long a saved copy of an item may be kept on the counter's disk. */
public enum CacheRule {
    /** Thirty days. */
    DAYS_30(Duration.ofDays(30), false),
    /** Seven days. */
    DAYS_7(Duration.ofDays(7), false),
    /** One day. */
    HOURS_24(Duration.ofHours(24), false),
    /** Eight hours, and only while the case it was asked for is open. */
    CASE_8_HOURS(Duration.ofHours(8), true),
    /** Never: such a value does not touch the disk in any form. */
    NEVER(Duration.ZERO, true);

    private final Duration keep;
    private final boolean onlyInOpenCase;

    CacheRule(Duration keep, boolean onlyInOpenCase) {
        this.keep = keep;
        this.onlyInOpenCase = onlyInOpenCase;
    }

    /** The longest a copy may be kept; zero for {@link #NEVER}. */
    public Duration keep() {
        return keep;
    }

    /** Whether the copy goes with the case it was asked for. */
    public boolean onlyInOpenCase() {
        return onlyInOpenCase;
    }
}
