package org.onewindow.sandbox.server;

import java.util.Locale;

/** What a security server's HTTP layer does not let through, before anything is understood. */
final class RawPath {
    private RawPath() {}

    /** Whether the path is answered with a bare 400: empty or dot segments, an encoded percent sign, slash or zero byte. */
    static boolean refused(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("//")
                || (lower + "/").contains("/../")
                || (lower + "/").contains("/./")
                || lower.contains("%25")
                || lower.contains("%2f")
                || lower.contains("%00")
                || lower.contains("%2e");
    }
}
