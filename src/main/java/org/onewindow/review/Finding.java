package org.onewindow.review;

import java.util.Locale;

/** What a supervisor found about a flag. */
public enum Finding {
    /** There was a good reason. */
    EXPLAINED,
    /** The operator was talked to. */
    TALKED_TO,
    /** It was reported further. */
    REPORTED;

    /** The name in the journal. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name in {@code assets/text/review_*}. */
    public String textKey() {
        return "review.finding." + code();
    }
}
