package org.onewindow.lookup;

/** Whether the exchange's hash of the request could be recomputed from what was sent. */
public enum HashVerdict {
    /** Recomputed and equal: the exchange forwarded just this request. */
    VERIFIED,
    /** Present, but not recomputable here, for example because a proxy on the way added headers. */
    NOT_VERIFIABLE,
    /** No answer of the exchange carried a hash. */
    ABSENT
}
