package org.onewindow.offline;

import java.util.List;

/**
 * What waits for the hub, by case, in the order of each one's first entry.
 *
 * @param cases what was counted
 * @param whole whether everything that waits was counted; if not, each figure is the least there can be, and there may be more cases
 */
public record WaitingCases(List<CaseTail> cases, boolean whole) {
    /** Nothing waits. */
    public static final WaitingCases NONE = new WaitingCases(List.of(), true);

    public WaitingCases {
        cases = List.copyOf(cases);
    }
}
