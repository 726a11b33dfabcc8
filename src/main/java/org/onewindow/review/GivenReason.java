package org.onewindow.review;

import java.time.OffsetDateTime;

/**
 * Why somebody opened a specially protected record. May be personal data: only for whoever reviews the day.
 *
 * @param operator who opened it, by sign-in name
 * @param text in their words
 */
public record GivenReason(OffsetDateTime at, String operator, String text) {

    /** Who and when, and nothing of the words. */
    @Override
    public String toString() {
        return "GivenReason[" + operator + ", " + at + "]";
    }
}
