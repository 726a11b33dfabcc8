package org.onewindow.journal;

/** What an entry says was done. The name is written into the entry: never rename one. */
public enum Action {
    STATION_STARTED,
    STATION_STOPPED,
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    LOCKED,
    UNLOCKED,
    CASE_OPENED,
    CASE_CLOSED,
    LOOKUP_STARTED,
    ASKED,
    ANSWERED,
    REFUSED,
    LOOKUP_FINISHED,
    LOOKUP_CANCELLED,
    SAVED_COPY_SHOWN,
    REVEALED,
    PRINTED,
    EXPORTED,
    CONFIGURATION_CHANGED,
    CLOCK_STEP,
    BREAK_GLASS
}
