package org.onewindow.review;

/**
 * A figure of a day in words.
 *
 * @param label what was counted
 * @param value the figure
 * @param note what belongs to it; may be empty
 * @param comparison with the same weekday a week before; empty where there is nothing to compare with, or it would say nothing
 * @param entries its entries in the log
 */
public record FigureTile(String label, String value, String note, String comparison, LogFilter entries) {

    /** Both in one line. */
    public String remarks() {
        return note.isEmpty() || comparison.isEmpty() ? note + comparison : note + " · " + comparison;
    }
}
