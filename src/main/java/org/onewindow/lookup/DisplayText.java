package org.onewindow.lookup;

import java.lang.Character.UnicodeScript;

/**
 * Makes a foreign text safe to show: it can no longer reorder, hide or overrun what stands around it. Genuine text of any script survives,
 * right-to-left letters and rare ideographs outside the basic plane included. Stateless.
 *
 * <p>Source of the dangers: Unicode Technical Report 36 (security considerations) and Standard Annex 9 (bidirectional algorithm).
 */
public final class DisplayText {
    /** What stands for a character that can't be shown, so that nobody takes a damaged text for a whole one. */
    private static final int REPLACEMENT = 0xFFFD;

    /** Tibetan and Vietnamese stay well below; a flood of marks climbs over the neighbouring lines. */
    private static final int MOST_MARKS_IN_A_ROW = 5;

    private DisplayText() {}

    /**
     * The text for display: control, format, bidirectional and invisible characters are gone; every run of white space, line breaks included,
     * is one space, none at the ends; lone surrogates, noncharacters and unassigned characters are U+FFFD; at most five combining marks follow
     * each other. Cleaning twice changes nothing more.
     */
    public static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        int marks = MOST_MARKS_IN_A_ROW;
        int space = 0;
        int next;
        for (int at = 0; at < text.length(); at += Character.charCount(next)) {
            next = text.codePointAt(at);
            if (isWhiteSpace(next)) {
                space = space == 0 ? (next == 0x3000 ? 0x3000 : ' ') : space;
            } else if (!isInvisible(next) || isGenuineJoiner(cleaned, space, text, at, next)) {
                boolean mark = isMark(next);
                if (mark && (space != 0 || marks >= MOST_MARKS_IN_A_ROW)) {
                    continue;
                }
                if (space != 0 && cleaned.length() > 0) {
                    cleaned.appendCodePoint(space);
                }
                space = 0;
                marks = mark ? marks + 1 : isInvisible(next) ? marks : 0;
                cleaned.appendCodePoint(isShowable(next) ? next : REPLACEMENT);
            }
        }
        return cleaned.toString();
    }

    /** The same, and at most {@code longest} characters (code points); a text cut short ends in an ellipsis. */
    public static String clean(String text, int longest) {
        // Cleaning costs time in proportion to the text; what lies far past the bound can't be shown anyway.
        String cleaned = clean(text.length() > 8L * longest ? text.substring(0, 8 * longest) : text);
        if (cleaned.codePointCount(0, cleaned.length()) <= longest) {
            return cleaned;
        }
        return cleaned.substring(0, cleaned.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static boolean isWhiteSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Controls, formats (the bidirectional ones among them), selectors, and letters that only pretend to be there. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || isVariationSelector(character)
                || character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x17B4
                || character == 0x17B5
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180F);
    }

    /**
     * Joiners decide the shape of letters in Arabic, Mongolian and Indic scripts, and selectors the shape of an ideograph in a name: right after
     * such a letter they are part of the spelling, anywhere else they only hide.
     */
    private static boolean isGenuineJoiner(StringBuilder before, int space, String text, int at, int character) {
        if (before.length() == 0 || space != 0) {
            return false;
        }
        int previous = before.codePointBefore(before.length());
        UnicodeScript script = UnicodeScript.of(previous);
        if (character == 0x200C || character == 0x200D) {
            int following = at + 1 < text.length() ? text.codePointAt(at + 1) : 0;
            return isJoining(script) && Character.isLetter(following) && isJoining(UnicodeScript.of(following));
        }
        return isVariationSelector(character)
                && (Character.isIdeographic(previous)
                        || (script == UnicodeScript.MONGOLIAN && Character.isLetter(previous)));
    }

    private static boolean isJoining(UnicodeScript script) {
        return switch (script) {
            case ARABIC,
                    SYRIAC,
                    MONGOLIAN,
                    NKO,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA -> true;
            default -> false;
        };
    }

    /** Ideographs newer than this Java knows are still genuine: planes 2 and 3 hold nothing else. */
    private static boolean isShowable(int character) {
        boolean nonCharacter = (character & 0xFFFE) == 0xFFFE;
        boolean ideographicPlane = character >= 0x20000 && character <= 0x3FFFD;
        int type = Character.getType(character);
        return !nonCharacter && type != Character.SURROGATE && (type != Character.UNASSIGNED || ideographicPlane);
    }
}
