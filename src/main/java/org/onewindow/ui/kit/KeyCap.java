package org.onewindow.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/** The name of a key in a small frame, beside what it does. Not read aloud: the control beside it says its key. */
public final class KeyCap extends Label {

    /** A key cap with this name. */
    public KeyCap(@NamedArg("text") String text) {
        super(text);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
    }
}
