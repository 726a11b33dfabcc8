package org.onewindow.review;

/**
 * A figure of a day in words.
 *
 * @param label what was counted
 * @param value the figure
 * @param note what to compare it with
 * @param entries its entries in the log
 */
public record FigureTile(String label, String value, String note, LogFilter entries) {}
