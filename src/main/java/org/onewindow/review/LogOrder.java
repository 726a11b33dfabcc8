package org.onewindow.review;

/** In which order the log is paged through. */
public enum LogOrder {
    NEWEST_FIRST,
    OLDEST_FIRST
}
