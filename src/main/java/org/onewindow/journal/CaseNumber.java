package org.onewindow.journal;

import java.util.regex.Pattern;

/**
 * The number of a case: {@code division6-yyyymmdd-counter2-seq4}, for example {@code 110108-20261123-03-0017}; unique to the counter without
 * asking anyone. The sequence has four digits, and five or six on a day with more cases.
 */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{6}-\\d{8}-\\d{2}-\\d{4,6}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
