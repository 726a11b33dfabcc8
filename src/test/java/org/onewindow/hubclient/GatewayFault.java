package org.onewindow.hubclient;

/** What a gateway that sees requests does to them. */
enum GatewayFault {
    NONE,
    /** The hub gets the whole request; its answer is never delivered. */
    CUT_BEFORE_ANSWER,
    /** The hub gets every request twice. */
    DUPLICATE,
    /** An earlier request comes a second time, after a later one. */
    REORDER,
    /** 500 in the gateway's place, the hub gets nothing. */
    STATUS_500,
    /** 502 likewise. */
    STATUS_502,
    /** 429 with Retry-After likewise. */
    STATUS_429,
    /** 503 likewise, in plain text. */
    STATUS_503,
    /** A sign-in page in HTML, status 200. */
    CAPTIVE_PORTAL,
    /** The answer's last byte is missing, its length says otherwise. */
    SHORT_ANSWER
}
