package org.onewindow.sandbox.day;

import java.util.List;

/**
 * What was planted.
 *
 * @param rule the rule it offends, or just does not
 * @param entries its entries as {@code counter#sequence}
 */
public record DayLabel(String id, String rule, Grade grade, List<String> entries) {
    public DayLabel {
        entries = List.copyOf(entries);
    }
}
