package org.onewindow.review.risk;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of one rule, as the office set them. Immutable. */
final class RuleValues {
    private final Map<String, Integer> values;

    RuleValues(Map<String, Integer> values) {
        this.values = Map.copyOf(values);
    }

    /** Every number by its name, in order. */
    String text() {
        return new TreeMap<>(values).toString();
    }

    int number(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the rule declares no setting " + name);
        }
        return value;
    }

    Duration minutes(String name) {
        return Duration.ofMinutes(number(name));
    }

    int severity() {
        return number(RuleSetting.SEVERITY);
    }
}
