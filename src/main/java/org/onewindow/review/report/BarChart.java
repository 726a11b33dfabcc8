package org.onewindow.review.report;

import java.util.List;

/**
 * Bars beside each other. The part of a bar that is an exception is told by its pattern and its place, not by colour alone.
 *
 * @param title what is drawn
 * @param regular what the plain part of a bar means
 * @param exceptional what the hatched part means; empty if no bar has one
 * @param bars from left to right
 */
public record BarChart(String title, String regular, String exceptional, List<Bar> bars) {

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param label below it
     * @param regular height of the plain part, not negative
     * @param exception height of the hatched part on top, not negative
     */
    public record Bar(String label, double regular, double exception) {

        public Bar {
            if (!(regular >= 0) || !(exception >= 0)) {
                throw new IllegalArgumentException("a bar can't be " + regular + " and " + exception + " high");
            }
        }

        /** How high the whole bar is. */
        public double height() {
            return regular + exception;
        }
    }

    /** The highest bar; 0 if there is none. */
    public double highest() {
        return bars.stream().mapToDouble(Bar::height).max().orElse(0);
    }
}
