package org.onewindow.protocol;

import java.time.LocalDate;

/**
 * Asks on which other days than one a log has entries.
 *
 * @param day the day that does not have them
 * @param counter whose log
 * @param log the number of the vault that keeps it
 * @param first the first of the entries
 * @param end one more than the last
 */
public record SpanQuery(LocalDate day, String counter, String log, long first, long end) {}
