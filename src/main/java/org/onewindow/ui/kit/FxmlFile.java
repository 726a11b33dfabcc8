package org.onewindow.ui.kit;

import java.net.URL;
import java.util.Objects;

/** Every file in the folder {@code fxml}; a test compares the two. */
public enum FxmlFile {
    /** Language and theme, for the corner of a screen. */
    APPEARANCE("appearance"),
    /** Signing in. */
    SIGN_IN("signin"),
    /** The locked window. */
    LOCK("lock"),
    /** The frame around the screen in work. */
    SHELL("shell"),
    /** The list of keys. */
    HELP("help"),
    /** One thing to tell, over the screen. */
    NOTICE("notice"),
    /** That all is invented, and the numbers to try. */
    TRAINING_NOTICE("training-notice"),
    /** One-click sign-in and the first switches. */
    TRAINING_PRACTICE("training-practice"),
    /** All switches. */
    TRAINING_SWITCHES("training-switches");

    private final String fileName;

    FxmlFile(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name without its ending. */
    public String fileName() {
        return fileName;
    }

    /** Where the file is. */
    URL address() {
        return Objects.requireNonNull(FxmlFile.class.getResource("/fxml/" + fileName + ".fxml"), fileName);
    }
}
