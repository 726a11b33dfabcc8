package org.onewindow.ui.counter;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** How the three panels share the width there is. */
enum PanelRoom {
    /** All three beside each other, as wide as they like. */
    WIDE(true),
    /** All three beside each other, the outer two narrower. */
    NARROW(true),
    /** The department list makes way: its states stand on the cards too. */
    TIGHT(false),
    /** One column: the materials follow the cards and scroll with them; for a small window with large text. */
    SINGLE(false);

    private static final PseudoClass NARROW_PANEL = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final boolean departments;

    PanelRoom(boolean departments) {
        this.departments = departments;
    }

    /** The room in a width of so many times the size of the text. */
    static PanelRoom of(double widthInEm) {
        if (widthInEm >= 90) {
            return WIDE;
        } else if (widthInEm >= 70) {
            return NARROW;
        } else {
            return widthInEm >= 46 ? TIGHT : SINGLE;
        }
    }

    /** Whether number, matter, consent and buttons stand beside each other. */
    boolean holdsBarInOneRow() {
        return this == WIDE || this == NARROW;
    }

    /** Says where the panels are: {@code sides} has them beside the cards, {@code below} under them. The Tab key's order is the same in all rooms. */
    void arrange(Node departmentsPanel, Node materialsPanel, BorderPane sides, VBox below) {
        departmentsPanel.pseudoClassStateChanged(NARROW_PANEL, this != WIDE);
        materialsPanel.pseudoClassStateChanged(NARROW_PANEL, this == NARROW || this == TIGHT);
        materialsPanel.pseudoClassStateChanged(BELOW, this == SINGLE);
        departmentsPanel.setManaged(departments);
        boolean isBelow = below.getChildren().contains(materialsPanel);
        if (this == SINGLE && !isBelow) {
            sides.setRight(null);
            below.getChildren().add(materialsPanel);
        } else if (this != SINGLE && isBelow) {
            below.getChildren().remove(materialsPanel);
            sides.setRight(materialsPanel);
        }
    }
}
