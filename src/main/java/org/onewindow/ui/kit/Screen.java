package org.onewindow.ui.kit;

import java.util.List;
import javafx.scene.Parent;

/**
 * Something that fills the window or its content area. Its state lives in view models; {@link #build} may be called at any time, also when
 * the language changes, and gives new nodes that show that state. All methods are called on the JavaFX thread.
 */
public interface Screen {

    /** New nodes for the language of now; the old ones are thrown away. */
    Parent build();

    /** The keys of this screen for the help, in reading order; read each time help is opened. */
    default List<KeyHint> keys() {
        return List.of();
    }

    /** The nodes just built are on screen: a good time to set the focus. Not called when a rebuild could put the focus back by itself. */
    default void onShown() {}

    /** The window is about to be locked: whatever was revealed has to be masked again; what was typed is kept. */
    default void onLocked() {}
}
