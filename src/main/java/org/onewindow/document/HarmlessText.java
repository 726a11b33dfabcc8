package org.onewindow.document;

import java.util.regex.Pattern;

/**
 * Text for the cells of files that a spreadsheet program opens. What begins like a formula gets an apostrophe in front, by which such programs know
 * text; control characters become spaces. Source: OWASP, "CSV Injection".
 */
final class HarmlessText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠|%";

    /** A plain number or share, which no program can take for more. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9.,\u00A0 ]*%?");

    private HarmlessText() {}

    /** For a file without types, where a program guesses: it would make 1 of +1. */
    static String of(String text) {
        return marked(text, beginsLikeAFormula(text));
    }

    /** For a cell that says it is text. Only its owner can make a formula of it, and not of a plain figure, which stays as it is. */
    static String ofTextCell(String text) {
        return marked(text, beginsLikeAFormula(text) && !FIGURE.matcher(text).matches());
    }

    private static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static String marked(String text, boolean formula) {
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
