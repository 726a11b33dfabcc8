package org.onewindow.catalogue;

/**
 * The type of an item's value, as written in {@code items.csv}.
 *
 * @param kind what it is
 * @param length the most characters of a text, or the most digits of a number before and after the point; 0 where it has no meaning
 * @param scale the most digits after the point
 * @param codeList the key of the code list of a {@link Kind#CODE}; empty otherwise
 */
public record ItemType(Kind kind, int length, int scale, String codeList) {

    /** What a value can be, and how it travels in JSON. */
    public enum Kind {
        /** {@code s(n)}: a JSON string. */
        TEXT,
        /** {@code n(p,s)}: a JSON number. */
        NUMBER,
        /** {@code d}: a JSON string, ISO 8601 {@code yyyy-MM-dd}. */
        DATE,
        /** {@code d+}: a date, or the string {@code long-term} (长期). */
        DATE_OR_LONG_TERM,
        /** {@code dt}: a JSON string, ISO 8601 with offset. */
        DATE_TIME,
        /** {@code ym}: a JSON string {@code yyyyMM}. */
        YEAR_MONTH,
        /** {@code b}: a JSON boolean. */
        FLAG,
        /** {@code e(list)}: a JSON string, a code of the list. */
        CODE,
        /** {@code l(n)}: a JSON array of at most 100 strings of at most n characters. */
        TEXTS
    }
}
