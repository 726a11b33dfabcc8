package org.onewindow.catalogue;

/** How often the department brings an item up to date (更新周期). */
public enum UpdateCycle {
    REAL_TIME,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    AD_HOC
}
