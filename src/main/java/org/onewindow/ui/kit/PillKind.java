package org.onewindow.ui.kit;

import java.util.Locale;

/** What a state means, told by shape and colour; the same seven wherever a state is shown. */
public enum PillKind {
    /** As it should be. */
    GOOD("bi-check-circle-fill"),
    /** Works, but look at it. */
    WARNING("bi-exclamation-triangle-fill"),
    /** From a saved copy, or offline. */
    SAVED("bi-clock-history"),
    /** Refused or failed. */
    BAD("bi-x-octagon-fill"),
    /** Under way. */
    BUSY("bi-arrow-repeat"),
    /** Left out or not allowed, by rule. */
    BARRED("bi-slash-circle"),
    /** A fact without a judgement. */
    NEUTRAL("bi-circle");

    private final String icon;

    PillKind(String icon) {
        this.icon = icon;
    }

    /** The shape, as Ikonli names it. */
    public String icon() {
        return icon;
    }

    /** The pseudo-class in style sheets, for example {@code good}. */
    public String styleName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
