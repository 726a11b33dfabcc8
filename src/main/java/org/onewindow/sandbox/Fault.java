package org.onewindow.sandbox;

import java.util.Arrays;
import java.util.Locale;

/**
 * A trouble that a department, or one of its services, can be given on demand. What a person reads about each stands in
 * {@code assets/text/sandbox_*.properties} under {@link #textKey()}; what goes onto the wire is told in {@code src/docs/sandbox.md}.
 */
public enum Fault {
    /** The exchange cannot reach the department: its error {@code network_error}. */
    DOWN,
    /** The right answer, late. */
    SLOW,
    /** No answer at all; the connection stays open. */
    HANGS,
    /** The exchange's error {@code maintenance_mode}, with a message for people. */
    MAINTENANCE,
    /** The exchange's error {@code access_denied}. */
    ACCESS_DENIED,
    /** The exchange's error {@code global_conf_outdated}. */
    OUTDATED_CONFIGURATION,
    /** A well-formed answer about somebody else. */
    WRONG_SUBJECT,
    /** A value has a JSON type that it must not have. */
    WRONG_TYPE,
    /** A key that the envelope does not know. */
    UNKNOWN_KEY,
    /** An item nobody asked for. */
    UNASKED_ITEM,
    /** The body is not JSON, though it says so. */
    MALFORMED_JSON,
    /** A complete HTTP answer that holds the first half of the JSON text. */
    TRUNCATED_JSON,
    /** The connection closes in the middle of the announced body. */
    CUT_OFF,
    /** A web page with status 200. */
    HTML_PAGE,
    /** A body of 1 GiB. */
    HUGE_BODY,
    /** About a megabyte of gzip that becomes 1 GiB. */
    GZIP_BOMB,
    /** JSON nested a hundred thousand levels deep. */
    DEEP_NESTING,
    /** The right answer, one byte at a time. */
    DRIP,
    /** The department pretends to be the exchange: X-Road-Error set, but with the exchange's own request hash beside it. */
    FORGED_ERROR,
    /** A redirect to another address. */
    REDIRECT,
    /** The department's own 404, with a body of its own. */
    PROVIDER_NOT_FOUND,
    /** The department's own 500, with a body of its own. */
    PROVIDER_ERROR,
    /** The right answer under another request's {@code x-road-id}. */
    WRONG_REQUEST_ID;

    /** The key of the words for people. */
    public String textKey() {
        return "sandbox.fault." + name();
    }

    /** The fault of this name, in any case; the message of the error lists the names there are. */
    public static Fault named(String name) {
        for (Fault fault : values()) {
            if (fault.name().equals(name.toUpperCase(Locale.ROOT))) {
                return fault;
            }
        }
        throw new IllegalArgumentException("no such fault; there are " + Arrays.toString(values()));
    }
}
