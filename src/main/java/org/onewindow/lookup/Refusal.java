package org.onewindow.lookup;

/** Why an answer can't be trusted. Each has a sentence {@code lookup.refusal.<name>} in both languages. */
public enum Refusal {
    /** It is not JSON at all, for example a web page. */
    NOT_JSON,
    /** JSON, but broken: cut short, doubled keys, trailing content, nested too deep. */
    MALFORMED,
    /** Larger, after decompression, than the bound. */
    TOO_LARGE,
    /** About somebody else. */
    WRONG_SUBJECT,
    /** Not of the shape the catalogue says. */
    WRONG_SCHEMA,
    /** It carries items that were not asked for. */
    NOT_ASKED_FOR,
    /** It wanted to send us elsewhere. */
    REDIRECT,
    /** It claims to be an error of the exchange and is not. */
    FORGED_ERROR,
    /** It answers another request than ours: the request ID differs. */
    WRONG_REQUEST
}
