package org.onewindow.review.day;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.onewindow.journal.Entry;

/** Port: the entries of a day, of one counter or of several. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface DayLog {

    /**
     * The entries whose time lies on a day by the offset in each; in order of each counter's log. Close the stream. Reads the disk or the network.
     *
     * @throws org.onewindow.journal.DamagedJournalException also while the stream is read, if what is kept can't be trusted
     */
    Stream<Entry> on(LocalDate day);
}
