package org.onewindow.sandbox.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back, and how.
 *
 * @param delay how long it is held back
 */
record Reply(int status, List<HeaderLine> headers, ReplyBody body, Duration delay) {
    static final String JSON = "application/json;charset=UTF-8";
    static final String HTML = "text/html;charset=UTF-8";

    Reply {
        headers = List.copyOf(headers);
    }

    static Reply of(int status, String contentType, byte[] body) {
        return of(status, contentType, new ReplyBody.Whole(body));
    }

    static Reply of(int status, String contentType, ReplyBody body) {
        return new Reply(status, List.of(new HeaderLine("Content-Type", contentType)), body, Duration.ZERO);
    }

    /** The same with more headers behind its own. */
    Reply with(List<HeaderLine> more) {
        List<HeaderLine> all = new ArrayList<>(headers);
        all.addAll(more);
        return new Reply(status, all, body, delay);
    }

    Reply with(HeaderLine line) {
        return with(List.of(line));
    }

    Reply with(ReplyBody other) {
        return new Reply(status, headers, other, delay);
    }

    Reply after(Duration longer) {
        return new Reply(status, headers, body, delay.plus(longer));
    }
}
