package org.onewindow.review;

/**
 * One department's part in a day.
 *
 * @param department its code; empty for services the catalogue does not know
 * @param requests requests that came to an end
 * @param failed those that gave no answer that could be used
 * @param slowestMillis how long the slowest took
 * @param meanMillis how long one took on average; 0 if none says
 * @param entries its entries in the log
 * @param failedEntries those of the failed ones, as many as there are
 * @param slowestEntry that of the slowest; none if none says how long it took
 */
public record DepartmentFigures(
        String department,
        long requests,
        long failed,
        long slowestMillis,
        long meanMillis,
        LogFilter entries,
        LogFilter failedEntries,
        LogFilter slowestEntry) {}
