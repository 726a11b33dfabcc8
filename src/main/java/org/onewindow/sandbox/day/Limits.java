package org.onewindow.sandbox.day;

/** The numbers of the bundled rules, so that wrongs can be planted at them and decoys just below. Only the planting knows them. */
final class Limits {
    static final int CASE_GRACE_MINUTES = 10;
    static final int BULK_TEN_MINUTES = 10;
    static final int BULK_HOUR = 32;
    static final int BULK_PERCENT = 140;
    static final int SEQUENCE = 4;
    static final int BREAK_GLASS_MINUTES = 15;
    static final int ROSTER_GRACE_MINUTES = 20;
    static final int CROWD = 3;
    static final int REPEATS = 4;
    static final int BREAK_GLASS_USES = 3;
    static final int OFFLINE_SUBJECTS = 6;
    static final int BROWSED = 7;
    static final int LEFT = 18;
    static final int MATTERS = 3;
    static final int LATE_MINUTES = 120;

    private Limits() {}
}
