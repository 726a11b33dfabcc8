package org.onewindow.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;

/** A look of the screens: AtlantaFX Primer, our named colours over it, and the rules that use them. */
public enum Theme {
    /** Dark on light. */
    LIGHT("light", new PrimerLight().getUserAgentStylesheet()),
    /** Light on dark. */
    DARK("dark", new PrimerDark().getUserAgentStylesheet());

    private final String code;
    private final String base;

    Theme(String code, String base) {
        this.code = code;
        this.base = base;
    }

    /** The word in settings and file names. */
    public String code() {
        return code;
    }

    /** The other of the two. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The address of the style sheet everything stands on. */
    String base() {
        return base;
    }

    /** The addresses of our own sheets: the colours of this theme first, then every sheet of rules. */
    List<String> sheets() {
        return List.of(
                address(code + ".css"),
                address("kit.css"),
                address("startup.css"),
                address("signin.css"),
                address("shell.css"),
                address("training.css"),
                address("counter.css"),
                address("queue.css"),
                address("cases.css"),
                address("usage.css"),
                address("review.css"));
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource("/assets/style/" + sheet), sheet)
                .toExternalForm();
    }
}
