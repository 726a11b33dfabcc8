package org.onewindow.journal.proof;

/** Sizes and indices as the C2SP texts write them: unsigned 64-bit, decimal, no leading zeroes. */
final class UnsignedDecimal {
    private UnsignedDecimal() {}

    static String write(long value) {
        return Long.toUnsignedString(value);
    }

    static long read(String text) throws MalformedProofException {
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
