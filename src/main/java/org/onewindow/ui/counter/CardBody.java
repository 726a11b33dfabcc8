package org.onewindow.ui.counter;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What stands between a card's head and its foot. From the moment a service is asked it keeps room for the fields that are expected of it: cards that
 * grew when their answer came would push those beneath them about under the clerk's eyes, and have the whole screen painted anew each time.
 */
final class CardBody extends VBox {
    private static final double GAP = 6;

    private final CardFields fields;
    private int expected;

    CardBody(CardFields fields, Node... children) {
        super(GAP, children);
        this.fields = fields;
    }

    /** Keeps room for so many fields, or for as many as a card shows. */
    void expect(int count) {
        int room = Math.min(count, CardFields.MOST);
        if (room != expected) {
            expected = room;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(super.computePrefHeight(width), fields.heightOf(expected));
    }
}
