package org.onewindow.ui.kit;

import java.net.URL;
import java.util.Objects;

/** Every file in the folder {@code fxml}; a test compares the two. */
public enum FxmlFile {
    /** Language and theme, for the corner of a screen. */
    APPEARANCE("appearance");

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
