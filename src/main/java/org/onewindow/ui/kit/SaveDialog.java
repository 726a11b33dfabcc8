package org.onewindow.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where a file goes. Used on the JavaFX thread. */
@FunctionalInterface
public interface SaveDialog {

    /**
     * Asks the person at the screen.
     *
     * @param suggestedName the file's name to begin with, its ending included
     * @return empty if they would rather not save
     */
    Optional<Path> ask(String suggestedName);
}
