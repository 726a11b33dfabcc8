package org.onewindow.journal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads canonical JSON from its first byte to its last and refuses the first that {@link CanonicalJson} would not have written there: so what was read
 * through is known to be canonical, and nothing has to be written again to prove it. Used by one thread.
 */
final class CanonicalText {
    private static final int MOST_DIGITS = 16;
    private static final long LARGEST_INTEGER = (1L << 53) - 1;

    private final byte[] bytes;
    private int at;

    CanonicalText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether these bytes come next; passes over them if so. */
    boolean has(byte[] next) {
        int end = at + next.length;
        if (end > bytes.length) {
            return false;
        }
        for (int i = 0; i < next.length; i++) {
            if (bytes[at + i] != next[i]) {
                return false;
            }
        }
        at = end;
        return true;
    }

    boolean has(char next) {
        boolean there = at < bytes.length && bytes[at] == next;
        if (there) {
            at++;
        }
        return there;
    }

    void expect(char next) throws MalformedEntryException {
        if (!has(next)) {
            throw refused();
        }
    }

    void expectEnd() throws MalformedEntryException {
        if (at != bytes.length) {
            throw refused();
        }
    }

    /** The refusal of what stands here. */
    MalformedEntryException refused() {
        return new MalformedEntryException("not in canonical form at byte " + at);
    }

    /** An integer: no sign but a minus, no leading zeros, at most 2^53-1 from zero. */
    long integer() throws MalformedEntryException {
        boolean negative = has('-');
        int from = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from < MOST_DIGITS) {
            value = 10 * value + bytes[at] - '0';
            at++;
        }
        int digits = at - from;
        if (digits == 0 || value > LARGEST_INTEGER || (bytes[from] == '0' && (digits > 1 || negative))) {
            throw refused();
        }
        return negative ? -value : value;
    }

    /** A string with its quotation marks. */
    String string() throws MalformedEntryException {
        expect('"');
        int from = at;
        while (at < bytes.length && isPlain(bytes[at])) {
            at++;
        }
        if (at < bytes.length && bytes[at] == '"') {
            at++;
            return new String(bytes, from, at - 1 - from, StandardCharsets.ISO_8859_1);
        }
        return withOthers(from);
    }

    /** One byte that stands for itself. */
    private static boolean isPlain(byte b) {
        return b >= 0x20 && b != '"' && b != '\\';
    }

    private String withOthers(int from) throws MalformedEntryException {
        StringBuilder text = new StringBuilder();
        int plain = from;
        while (at < bytes.length && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                text.append(characters(plain, at));
                at++;
                text.append(escaped());
                plain = at;
            } else if (bytes[at] >= 0 && bytes[at] < 0x20) {
                throw refused();
            } else {
                at++;
            }
        }
        text.append(characters(plain, at));
        expect('"');
        return text.toString();
    }

    /** Whole characters in UTF-8: no half of a surrogate pair, none written longer than it must be. */
    private String characters(int from, int to) throws MalformedEntryException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEntryException("not UTF-8", e);
        }
    }

    /** What stands behind a backslash: the shortest escape of a character that needs one. */
    private char escaped() throws MalformedEntryException {
        int escape = at < bytes.length ? bytes[at] : 0;
        at++;
        return switch (escape) {
            case '"', '\\' -> (char) escape;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> control();
            default -> throw refused();
        };
    }

    private char control() throws MalformedEntryException {
        expect('0');
        expect('0');
        int high = digit();
        char c = (char) (16 * high + digit());
        if (c >= 0x20 || "\b\t\n\f\r".indexOf(c) >= 0) {
            throw refused();
        }
        return c;
    }

    private int digit() throws MalformedEntryException {
        int digit = at < bytes.length ? "0123456789abcdef".indexOf(bytes[at]) : -1;
        if (digit < 0) {
            throw refused();
        }
        at++;
        return digit;
    }
}
