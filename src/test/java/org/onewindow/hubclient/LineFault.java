package org.onewindow.hubclient;

/** What a line does to the bytes that pass it, without knowing what they mean. */
enum LineFault {
    NONE,
    /** Every piece is 30 ms late. */
    DELAY,
    /** Every piece is up to 60 ms late. */
    JITTER,
    /** A connection ends after a few kilobytes, in either direction. */
    CUT_AFTER_BYTES,
    /** Nothing passes any more, and nobody is told. */
    HALF_OPEN,
    /** A byte a second, either way. */
    A_BYTE_A_SECOND,
    /** Connections are reset while something passes. */
    RESET,
    /** A connection ends in the middle of the handshake. */
    TLS_CUT,
    /** One bit of every few kilobytes is another. */
    FLIPPED_BIT;

    /** Whether everything arrives in the end as it set out. */
    boolean onlySlow() {
        return this == DELAY || this == JITTER;
    }
}
