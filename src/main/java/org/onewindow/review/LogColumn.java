package org.onewindow.review;

/** By what entries of the log can be held apart. */
public enum LogColumn {
    /** The hour of the day by the offset in each entry: {@code 00} to {@code 23}. */
    HOUR,
    /** The day: {@code yyyy-mm-dd}. */
    DAY,
    ACTION,
    OPERATOR,
    COUNTER,
    /** The department of the service, by the view's mapping. */
    DEPARTMENT,
    SERVICE,
    OUTCOME,
    MATTER,
    CASE
}
