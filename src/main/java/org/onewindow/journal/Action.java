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
    BREAK_GLASS,
    /** A service could not be asked while the network was out; it is asked when it is back. */
    LOOKUP_QUEUED,
    /** A queued look-up was given up: its case was closed, or the clerk took it back. */
    LOOKUP_UNQUEUED,
    CASE_ACCEPTED,
    /** More is needed from the citizen. */
    CASE_RETURNED,
    CASE_DECLINED,
    /** The clerk chose between two versions of a case. */
    CASE_CONFLICT_SETTLED,
    CONNECTION_LOST,
    CONNECTION_RESTORED,
    FLAG_SETTLED,
    DAY_SIGNED,
    /** A citizen was given the list of who looked at their records. */
    USAGE_SLIP_GIVEN,
    HUB_STARTED,
    COUNTER_ENROLLED,
    COUNTER_REVOKED,
    /** It was given a new certificate. */
    COUNTER_RENEWED,
    /** Its log went two ways or back; nothing more is taken from it. */
    COUNTER_FROZEN,
    /** The hub took entries of a counter's log; what it took is in the details. */
    BATCH_TAKEN,
    CASE_REFUSED,
    CASE_CONFLICT,
    /** The hub refused a request: no right, wrong station, revoked. */
    REQUEST_REFUSED
}
