package org.onewindow.review;

/**
 * The look-ups of one hour.
 *
 * @param hour 0 to 23, by the offset in each entry
 * @param answered look-ups of which every request was answered
 * @param troubled look-ups of which a request failed, was refused, answered from a saved copy or queued
 * @param answeredEntries the answered ones' entries in the log, as many as there are
 * @param troubledEntries those of the troubled ones
 */
public record HourFigures(
        int hour, long answered, long troubled, LogFilter answeredEntries, LogFilter troubledEntries) {}
