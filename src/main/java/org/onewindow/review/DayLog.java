package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.review.risk.RiskLook;

/**
 * Port: all entries of one day, with whom each concerns where that may be known. The station's own journal, or the hub's for all counters of the
 * station. Blocks on the disk or the network. Safe for use by several threads.
 */
public interface DayLog {

    /** The counters whose logs this reads; empty if only the entries say. */
    List<String> counters();

    /**
     * The entries of a day, each counter's in order of sequence.
     *
     * @param withSubjects whether the private subjects are wanted; figures do without
     */
    List<RiskLook> on(LocalDate day, boolean withSubjects);
}
