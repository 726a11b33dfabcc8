package org.onewindow.review.risk;

/** One number of a rule that an office can set, and what it may be. */
record RuleSetting(String name, int least, int most) {
    static final String SEVERITY = "severity";

    static RuleSetting severity() {
        return new RuleSetting(SEVERITY, 1, 5);
    }

    static RuleSetting count(String name) {
        return new RuleSetting(name, 1, 1000);
    }

    static RuleSetting minutes(String name) {
        return new RuleSetting(name, 0, 1440);
    }

    static RuleSetting percent(String name) {
        return new RuleSetting(name, 0, 1000);
    }
}
