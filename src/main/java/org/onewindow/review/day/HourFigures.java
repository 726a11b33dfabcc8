package org.onewindow.review.day;

/**
 * The look-ups that ended in one hour.
 *
 * @param hour 0 to 23, by the offset in each entry
 * @param whole every department that was asked has answered
 * @param troubled a department failed, or the network was out
 */
public record HourFigures(int hour, Counted whole, Counted troubled) {

    /** All of them. */
    public long value() {
        return whole.value() + troubled.value();
    }
}
