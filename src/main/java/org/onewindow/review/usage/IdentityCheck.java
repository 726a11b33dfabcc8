package org.onewindow.review.usage;

import java.util.Locale;

/** How the identity of whoever is given a list of looks was checked. Without one of these no list is made. */
public enum IdentityCheck {
    /** The person the list is about is here, and their identity card was seen; of an enterprise, its representative. */
    CARD_SEEN,
    /** Somebody came for them: their own card and a written authority were seen. */
    AUTHORITY_SEEN;

    /** Its name in the journal and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
