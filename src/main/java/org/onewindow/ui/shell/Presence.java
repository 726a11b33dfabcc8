package org.onewindow.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;

/**
 * Tells when somebody does something. Events that the toolkit makes by itself when nodes move under a resting mouse are none of these, so that
 * a screen that changes does not keep itself unlocked.
 */
final class Presence {
    private Presence() {}

    static void tell(Scene scene, Runnable touched) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> touched.run());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> touched.run());
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> touched.run());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched.run());
        scene.addEventFilter(ScrollEvent.SCROLL, event -> touched.run());
        scene.addEventFilter(TouchEvent.TOUCH_PRESSED, event -> touched.run());
    }
}
