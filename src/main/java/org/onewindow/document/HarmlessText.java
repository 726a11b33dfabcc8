package org.onewindow.document;

import java.util.regex.Pattern;

/**
 * Text for the cells of files that a spreadsheet program opens. What begins like a formula gets an apostrophe in front, by which such programs know
 * text; control characters become spaces. Plain figures stay as they are. Source: OWASP, "CSV Injection".
 */
final class HarmlessText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠|%";

    /** A plain number or share, which no program can take for more. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9.,\u00A0 ]*%?");

    private HarmlessText() {}

    static String of(String text) {
        boolean formula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !FIGURE.matcher(text).matches();
        StringBuilder harmless = new StringBuilder(text.length() + 1);
        if (formula) {
            harmless.append('\'');
        }
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(harmless::appendCodePoint);
        return harmless.toString();
    }
}
