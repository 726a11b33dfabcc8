package org.onewindow.subject;

import java.util.List;

/** Makes the findings several forms share. Their arguments never hold more of a number than one character or the division. */
final class Findings {

    private Findings() {}

    static Finding of(FindingCode code, int position, String... arguments) {
        return new Finding(code, position, List.of(arguments));
    }

    /** The first argument is the character, the second its place as people count, from 1. */
    static Finding badCharacter(String text, int position) {
        String character = new String(Character.toChars(text.codePointAt(position)));
        return of(FindingCode.BAD_CHARACTER, position, character, place(position));
    }

    /** The first argument is the character that was expected, the second its place as people count, from 1. */
    static Finding checkCharacter(FindingCode code, char expected, int position) {
        return of(code, position, String.valueOf(expected), place(position));
    }

    /** The first argument is how many characters there are. */
    static Finding tooShort(String text) {
        return of(FindingCode.TOO_SHORT, text.length(), String.valueOf(text.length()));
    }

    /** The first argument is what stands where a province should. */
    static Finding unknownProvince(String text, int position) {
        String province = text.substring(position, Math.min(position + 2, text.length()));
        return of(FindingCode.UNKNOWN_PROVINCE, position, province);
    }

    private static String place(int position) {
        return String.valueOf(position + 1);
    }
}
