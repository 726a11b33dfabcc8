package org.onewindow.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One measured figure.
 *
 * @param limit what the value must not exceed; without one it is told only
 */
record Figure(String name, double value, String unit, Optional<Double> limit) {

    /** A quotient that must not exceed {@code limit}. */
    static Figure ratio(String name, double value, double limit) {
        return new Figure(name, value, "×", Optional.of(limit));
    }

    /** A value that must not exceed {@code limit}. */
    static Figure atMost(String name, double value, String unit, double limit) {
        return new Figure(name, value, unit, Optional.of(limit));
    }

    /** A value that is told only. */
    static Figure told(String name, double value, String unit) {
        return new Figure(name, value, unit, Optional.empty());
    }

    boolean passed() {
        return limit.isEmpty() || value <= limit.get();
    }

    String verdict() {
        return limit.isEmpty() ? "" : passed() ? "pass" : "FAIL";
    }

    /** One line of the table. */
    String line(String benchmark) {
        String most = limit.map(most1 -> "≤ " + number(most1)).orElse("");
        return String.format(
                Locale.ROOT, "%-14s %-62s %11s %-8s %-8s %s", benchmark, name, number(value), unit, most, verdict());
    }

    /** One JSON object; names hold no character that JSON would want escaped. */
    String json(String benchmark) {
        return String.format(
                Locale.ROOT,
                "{\"benchmark\":\"%s\",\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"limit\":%s,\"passed\":%s}",
                benchmark,
                name,
                number(value),
                unit,
                limit.map(Figure::number).orElse("null"),
                limit.isEmpty() ? "null" : String.valueOf(passed()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%.0f" : "%.3f", value);
    }
}
