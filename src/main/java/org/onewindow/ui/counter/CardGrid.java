package org.onewindow.ui.counter;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays cards out in as many equal columns as fit, row by row, each row as high as its highest card: their order never changes. */
public final class CardGrid extends Pane {
    private static final double GAP = 12;
    private static final int WIDEST = 2;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return leastCardWidth() * 2 + GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** The cards say in the style sheet how narrow they can be, so that this grows with the text. */
    private double leastCardWidth() {
        return getManagedChildren().stream()
                .mapToDouble(card -> card.minWidth(-1))
                .max()
                .orElse(1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private int columns(double width) {
        double least = leastCardWidth();
        int fitting = (int) Math.floor((width + GAP) / (least + GAP));
        int comfortable = (int) Math.floor((width + GAP) / (least * WIDEST + GAP)) + 1;
        return Math.max(1, Math.min(fitting, Math.max(2, comfortable)));
    }

    /** Places the cards if {@code place}, and returns the height they take. */
    private double arrange(double width, boolean place) {
        int columns = columns(width);
        double cardWidth = Math.floor((width - GAP * (columns - 1)) / columns);
        double top = 0;
        int count = getManagedChildren().size();
        for (int first = 0; first < count; first += columns) {
            int last = Math.min(first + columns, count);
            double height = 0;
            for (Node card : getManagedChildren().subList(first, last)) {
                height = Math.max(height, snapSizeY(card.prefHeight(cardWidth)));
            }
            if (place) {
                for (int index = first; index < last; index++) {
                    Node card = getManagedChildren().get(index);
                    card.resizeRelocate((index - first) * (cardWidth + GAP), top, cardWidth, height);
                }
            }
            top += height + GAP;
        }
        return Math.max(0, top - GAP);
    }
}
