package org.onewindow.journal.proof;

/** Sizes and indices as the C2SP texts write them: unsigned 64-bit, decimal, no leading zeroes. */
public final class UnsignedDecimal {
    private UnsignedDecimal() {}

    /** The text of a number. */
    public static String write(long value) {
        return Long.toUnsignedString(value);
    }

    /**
     * The number in a text.
     *
     * @throws MalformedProofException if it has a sign, leading zeroes or anything but digits, or is 2^64 or more
     */
    public static long read(String text) throws MalformedProofException {
        try {
            long value = Long.parseUnsignedLong(text);
            if (write(value).equals(text)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new MalformedProofException("not a number without leading zeroes below 2^64");
    }
}
