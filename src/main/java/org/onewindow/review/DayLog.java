package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;

/** Port: the days of this counter's own log; works without a network. Blocks on the disk. Safe for use by several threads. */
public interface DayLog {

    /** This counter. */
    String counter();

    /** The number of the log that it writes now; empty while nobody can say it. */
    String log();

    /**
     * The entries of a day in order of sequence.
     *
     * @param withSubjects whether the private subjects are wanted; figures do without
     * @throws org.onewindow.journal.DamagedJournalException if the log can't be read
     */
    List<LoggedEntry> on(LocalDate day, boolean withSubjects);
}
