package org.onewindow.bench;

import java.util.Arrays;

/** Measured values of one kind, at least one. */
final class Samples {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** What was measured first. */
    double first() {
        return values[0];
    }

    int size() {
        return size;
    }

    double median() {
        return quantile(0.5);
    }

    /** The smallest value that at least the share {@code q} of all does not exceed. */
    double quantile(double q) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(q * size) - 1)];
    }

    double most() {
        return quantile(1);
    }
}
