package org.onewindow.sandbox.country.chance;

import java.util.List;

/**
 * One lot, drawn by hashing a path of names and numbers from the country's seed. The same path always draws the same lot, so nothing has to be
 * remembered. Immutable.
 *
 * @param state the hash of the path so far
 */
public record Chance(long state) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** The lot of {@code what} beneath this one. */
    public Chance of(String what) {
        return new Chance(mix(state ^ (what.hashCode() * GOLDEN)));
    }

    /** The lot of number {@code which} beneath this one. */
    public Chance of(long which) {
        return new Chance(mix(state + GOLDEN * (which + 1)));
    }

    /** A whole number from 0 up to, not including, {@code bound}, which is at most 2^31 - 1. */
    public int below(int bound) {
        return (int) (((state >>> 33) * bound) >>> 31);
    }

    /** A whole number from {@code first} to {@code last}, both included. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Whether something happens that does so {@code perMille} times in a thousand. */
    public boolean perMille(int perMille) {
        return below(1000) < perMille;
    }

    /** A number from 0 up to, not including, 1. */
    public double unit() {
        return (state >>> 11) * 0x1.0p-53;
    }

    /** One of {@code choices}, all equally likely. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** {@code length} decimal digits. */
    public String digits(int length) {
        var digits = new StringBuilder(length);
        long rest = state;
        for (int i = 0; i < length; i++) {
            if (i % 12 == 0) {
                rest = mix(state + i + 1) >>> 1;
            }
            digits.append((char) ('0' + rest % 10));
            rest /= 10;
        }
        return digits.toString();
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mix(long value) {
        long mixed = value + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
