package org.onewindow.hubclient;

import org.onewindow.review.Reach;

/** What was asked of the hub could not be had, and why. */
final class NotHadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reach reach;

    NotHadException(Reach reach) {
        super(reach.name());
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }
}
