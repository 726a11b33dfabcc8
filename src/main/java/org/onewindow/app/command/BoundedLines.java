package org.onewindow.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Lines of which the first characters count: what is longer is read to its end and not kept, so that no line fills the memory. */
final class BoundedLines {
    private final BufferedReader in;
    private final int most;
    private boolean afterReturn;

    /** At most {@code most} characters of each line. */
    BoundedLines(BufferedReader in, int most) {
        this.in = in;
        this.most = most;
    }

    /** The next line without its end, or as much of it as is kept; empty after the last. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean some = false;
        for (int one = in.read(); one >= 0; one = in.read()) {
            boolean secondHalf = afterReturn && one == '\n';
            afterReturn = one == '\r';
            if (secondHalf) {
                continue;
            }
            if (one == '\n' || one == '\r') {
                return Optional.of(line.toString());
            }
            some = true;
            if (line.length() < most) {
                line.append((char) one);
            }
        }
        return some ? Optional.of(line.toString()) : Optional.empty();
    }
}
