package org.onewindow.review.usage;

import java.util.List;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.subject.SubjectNumber;

/** Port: looks at a subject's records as the station's hub knows them, from all counters. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface OtherCounters {
    /** A station without a hub. */
    OtherCounters NONE = (subject, most, asker) -> Optional.empty();

    /**
     * What the hub knows, newest first, this counter's own looks included; without their receipts, see {@link #proven}. Waits for the network, some
     * seconds at most: never on the JavaFX thread.
     *
     * @param most at most so many; as many as that means that there may be more
     * @return empty if it can't be had now, or if one of them can't be read: a list that leaves out looks would not be the list
     */
    Optional<List<Usage>> looks(SubjectNumber subject, int most, Operator asker);

    /**
     * The same looks in the same order, with the receipt of each that stands in another log, as far as the hub can give it now and it proves this very
     * look. Waits for the network like {@link #looks}.
     *
     * @param listed looks at this subject's records, of any log
     */
    default List<Usage> proven(SubjectNumber subject, List<Usage> listed, Operator asker) {
        return listed;
    }
}
