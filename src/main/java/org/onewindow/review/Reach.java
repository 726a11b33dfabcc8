package org.onewindow.review;

import java.util.Locale;

/** How far a review reaches, and why no farther. Each has a sentence in both languages. */
public enum Reach {
    /** All counters of the station. */
    ALL_COUNTERS,
    /** This counter alone: it has enrolled at no hub. */
    NO_HUB,
    /** This counter alone: the hub can't be reached, or did not answer in time. */
    NOT_REACHED,
    /** This counter alone: the hub does not let this operator see the others. */
    REFUSED,
    /** This counter alone: what the hub sent about the others is not what their counters wrote. */
    NOT_TRUSTED,
    /** This counter alone: the day is larger than a screen can review. */
    TOO_MUCH;

    /** The key of its sentence in {@code assets/text/review_*}. */
    public String textKey() {
        return "review.reach." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
