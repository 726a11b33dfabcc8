package org.onewindow.hub;

import java.time.LocalDate;

/** Destroys personal data that is due, without touching the log. Safe for use by several threads. */
public interface Retention {

    /**
     * Destroys a day's key and the private parts sealed under it; entries and proofs stay as they are. What comes in later for such a day is kept
     * without its private part. Journalled.
     *
     * @param operator who asked for it; empty for the program itself
     * @return how many private parts went
     */
    long destroy(LocalDate day, String operator) throws HubUnavailableException;
}
