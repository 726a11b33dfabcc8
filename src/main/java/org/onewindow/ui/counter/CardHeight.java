package org.onewindow.ui.counter;

import java.util.function.DoubleUnaryOperator;

/**
 * Remembers how high a card is at a width until something on it changes. The grid asks every card for its height whenever one of them changes, and
 * breaking the lines of all of them each time would take longer than a frame.
 */
final class CardHeight {
    private double width = Double.NaN;
    private double height;

    double at(double asked, DoubleUnaryOperator computed) {
        if (asked != width) {
            height = computed.applyAsDouble(asked);
            width = asked;
        }
        return height;
    }

    void forget() {
        width = Double.NaN;
    }
}
