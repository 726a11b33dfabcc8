package org.onewindow.ui.shell;

import org.onewindow.ui.kit.Screen;

/**
 * A screen that the rail on the left leads to. A later screen is one more element of a {@link Workplace}'s list.
 *
 * @param textKey the key of its short name, for example {@code shell.rail.counter}
 * @param icon its icon, as Ikonli names it
 * @param screen the screen; kept as long as the operator is signed in
 */
public record RailEntry(String textKey, String icon, Screen screen) {
    static final String QUEUE = "shell.rail.queue";

    /** The way to the queue. */
    public static RailEntry queue(Screen screen) {
        return new RailEntry(QUEUE, "bi-arrow-down-up", screen);
    }

    /** The way to the counter. */
    public static RailEntry counter(Screen screen) {
        return new RailEntry("shell.rail.counter", "bi-search", screen);
    }

    /** The way to the cases of the day. */
    public static RailEntry cases(Screen screen) {
        return new RailEntry("shell.rail.cases", "bi-card-checklist", screen);
    }
}
