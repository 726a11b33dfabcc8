package org.onewindow.sandbox.country.chance;

/**
 * A keyed permutation of the whole numbers below a size, computed in both directions in constant time: a balanced Feistel network whose values outside
 * the range are sent through again (cycle walking). Immutable.
 */
public final class Permutation {

    private static final int ROUNDS = 4;

    private final Chance key;
    private final long size;
    private final int halfBits;
    private final long halfMask;

    /** A permutation of 0 … {@code size} - 1; {@code size} is from 1 to 2^60. */
    public Permutation(Chance key, long size) {
        if (size < 1 || size > 1L << 60) {
            throw new IllegalArgumentException("size out of range: " + size);
        }
        this.key = key;
        this.size = size;
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(size - 1));
        this.halfBits = (bits + 1) / 2;
        this.halfMask = (1L << halfBits) - 1;
    }

    /** Where {@code value} goes. */
    public long apply(long value) {
        long walked = value;
        do {
            walked = forward(walked);
        } while (walked >= size);
        return walked;
    }

    /** What goes to {@code value}. */
    public long invert(long value) {
        long walked = value;
        do {
            walked = backward(walked);
        } while (walked >= size);
        return walked;
    }

    private long forward(long value) {
        long left = value >>> halfBits;
        long right = value & halfMask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ scramble(round, right);
            left = right;
            right = next;
        }
        return (left << halfBits) | right;
    }

    private long backward(long value) {
        long left = value >>> halfBits;
        long right = value & halfMask;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long previous = right ^ scramble(round, left);
            right = left;
            left = previous;
        }
        return (left << halfBits) | right;
    }

    private long scramble(int round, long half) {
        return key.of(half * ROUNDS + round).state() & halfMask;
    }
}
