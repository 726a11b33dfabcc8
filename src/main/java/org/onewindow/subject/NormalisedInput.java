package org.onewindow.subject;

/** Brings what was typed, pasted or scanned into the one form numbers are checked in. */
final class NormalisedInput {

    private NormalisedInput() {}

    /**
     * Half-width and upper case, without spaces of any kind, dashes and invisible characters. Other characters stay, so that they can be named.
     */
    static String of(String input) {
        StringBuilder text = new StringBuilder(input.length());
        for (int i = 0; i < input.length(); i++) {
            char c = halfWidth(input.charAt(i));
            if (!isSeparator(c)) {
                text.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        return text.toString();
    }

    private static char halfWidth(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    private static boolean isSeparator(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.FORMAT -> true;
            default -> Character.isWhitespace(c) || c == '\u2212';
        };
    }
}
