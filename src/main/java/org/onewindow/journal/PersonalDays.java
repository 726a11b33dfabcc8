package org.onewindow.journal;

import java.time.LocalDate;
import java.util.List;

/** Port: the days whose private parts can still be read. Blocks on the disk. Implementations are safe for use by several threads. */
public interface PersonalDays {

    /**
     * The days that can be destroyed, the oldest first; never the newest one of all, by which the log is known to be whole when it is opened.
     *
     * @throws JournalUnavailableException if they can't be told
     */
    List<LocalDate> destructible() throws JournalUnavailableException;

    /**
     * Destroys what can be read of a day's private parts, for good; its entries and their proofs stay. A day that was destroyed before stays so. A stop
     * in the middle leaves the day destroyed or as it was.
     *
     * @throws JournalUnavailableException if the disk can't be written; the day may be destroyed or not, and the same again is safe
     */
    void destroy(LocalDate day) throws JournalUnavailableException;
}
