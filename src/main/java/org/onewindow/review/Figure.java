package org.onewindow.review;

import java.util.OptionalLong;

/**
 * One figure of a day.
 *
 * @param value how many
 * @param of out of how many; 0 where it is no share
 * @param weekBefore the same on the same weekday a week before
 * @param weekBeforeOf out of how many then
 * @param entries its entries in the log
 */
public record Figure(FigureKind kind, long value, long of, long weekBefore, long weekBeforeOf, LogFilter entries) {

    /** The change against the week before in percent, rounded; empty if there was nothing then. */
    public OptionalLong changePercent() {
        return weekBefore == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((value - weekBefore) * 100.0 / weekBefore));
    }
}
