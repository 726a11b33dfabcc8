package org.onewindow.hub;

import java.time.LocalDate;
import java.util.List;

/** Destroys personal data that is due, without touching the log. Safe for use by several threads. */
public interface Retention {

    /** The days before one that have a key still, the oldest first. */
    List<LocalDate> due(LocalDate before) throws HubUnavailableException;

    /**
     * Destroys a day's key and the private parts sealed under it; entries and proofs stay as they are. What comes in later for such a day is kept
     * without its private part. Journalled.
     *
     * @param operator who asked for it; empty for the program itself
     * @return how many private parts went
     */
    long destroy(LocalDate day, String operator) throws HubUnavailableException;
}
