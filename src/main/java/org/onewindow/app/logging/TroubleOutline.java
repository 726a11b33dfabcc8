package org.onewindow.app.logging;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Trouble as the log may keep it (law 7 of the design): types and places of the whole chain of causes. A message stays only if it is of a type of
 * our own, which promises to hold no personal data, and repeats nothing of what caused it; any other message may quote what a person typed or what
 * a department answered. Of trouble with a database its code stays.
 */
final class TroubleOutline {
    private static final String OWN = "org.onewindow.";
    private static final int DEEPEST = 8;
    private static final int FRAMES = 60;

    private TroubleOutline() {}

    static String of(Throwable trouble) {
        StringBuilder outline = new StringBuilder();
        Throwable one = trouble;
        for (int depth = 0; one != null && depth < DEEPEST; depth++) {
            outline.append(depth == 0 ? "" : System.lineSeparator() + "caused by ")
                    .append(one.getClass().getName());
            said(one).ifPresent(words -> outline.append(": ").append(words));
            StackTraceElement[] frames = one.getStackTrace();
            for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
                outline.append(System.lineSeparator()).append("    at ").append(frames[frame]);
            }
            one = one.getCause();
        }
        return outline.toString();
    }

    private static Optional<String> said(Throwable one) {
        if (one instanceof SQLException sql) {
            return Optional.of("SQL state " + sql.getSQLState() + ", error " + sql.getErrorCode());
        }
        String message = one.getMessage();
        if (message == null || !one.getClass().getName().startsWith(OWN) || repeatsItsCause(one, message)) {
            return Optional.empty();
        }
        return Optional.of(message);
    }

    private static boolean repeatsItsCause(Throwable one, String message) {
        Throwable cause = one.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String below = cause.getMessage();
            if (below != null && !below.isEmpty() && message.contains(below)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
