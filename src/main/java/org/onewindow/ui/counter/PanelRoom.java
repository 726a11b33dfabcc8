package org.onewindow.ui.counter;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How the three panels share the width there is. */
enum PanelRoom {
    /** All three beside each other, as wide as they like. */
    WIDE(true, true),
    /** All three beside each other, the outer two narrower. */
    NARROW(true, true),
    /** The department list makes way: its states stand on the cards too. */
    TIGHT(false, true),
    /** Only the cards; for a small window with large text. */
    SINGLE(false, false);

    private static final PseudoClass NARROW_PANEL = PseudoClass.getPseudoClass("narrow");

    private final boolean departments;
    private final boolean materials;

    PanelRoom(boolean departments, boolean materials) {
        this.departments = departments;
        this.materials = materials;
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

    /** Says which panels take part; they stay in their places, by which the Tab key goes. */
    void arrange(Node departmentsPanel, Node materialsPanel) {
        departmentsPanel.pseudoClassStateChanged(NARROW_PANEL, this != WIDE);
        materialsPanel.pseudoClassStateChanged(NARROW_PANEL, this != WIDE);
        departmentsPanel.setManaged(departments);
        materialsPanel.setManaged(materials);
    }
}
