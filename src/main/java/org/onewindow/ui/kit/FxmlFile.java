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
    TRAINING_SWITCHES("training-switches"),
    /** The counter as a whole. */
    COUNTER("counter"),
    /** Number, matter and consent. */
    COUNTER_BAR("counter-bar"),
    /** Everything one service answered. */
    COUNTER_DETAILS("counter-details"),
    /** Who was asked and who has answered. */
    COUNTER_DEPARTMENTS("counter-departments"),
    /** The materials of the matter. */
    COUNTER_MATERIALS("counter-materials"),
    /** What waits, and how the connections stand. */
    QUEUE("queue"),
    /** The counter's cases of today. */
    CASES("cases"),
    /** The moment before the station is open. */
    STARTING("starting"),
    /** Why the station can't be opened. */
    CANNOT_START("cannot-start"),
    USAGE("usage"),
    REVIEW("review"),
    /** Which counters are shown, and how far each log was checked. */
    REVIEW_REACH("review-reach"),
    /** A second person agrees that numbers leave the station whole. */
    REVIEW_APPROVAL("review-approval"),
    REVIEW_FIGURES("review-figures"),
    REVIEW_FLAGS("review-flags"),
    REVIEW_LOG("review-log");

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
