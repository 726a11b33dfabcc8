package org.onewindow.hub.server;

import java.util.Map;
import java.util.Optional;

/**
 * A request whose caller was checked.
 *
 * @param route what it asks for
 * @param path the parts of the path that the route leaves open, by name
 * @param query the parameters, each once
 * @param body inflated, within bounds
 * @param exchange the headers of the exchange, by name in small letters, where it came that way
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Question(
        Route route,
        Caller caller,
        Map<String, String> path,
        Map<String, String> query,
        byte[] body,
        Optional<String> idempotencyKey,
        Map<String, String> exchange) {

    /** A whole number in the query that is not negative. */
    long number(String name, long standard, long most) throws ProblemException {
        String text = query.get(name);
        if (text == null) {
            return standard;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in the words for a number out of bounds.
        }
        throw new ProblemException(400, "bad-parameter", name + " is a whole number from 0 to " + most);
    }

    String needed(String name) throws ProblemException {
        String text = query.get(name);
        if (text == null || text.isEmpty()) {
            throw new ProblemException(400, "missing-parameter", "there is no " + name);
        }
        return text;
    }
}
