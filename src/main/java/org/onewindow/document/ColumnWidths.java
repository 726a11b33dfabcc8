package org.onewindow.document;

import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a table are on paper: each as wide as what stands in it, so that numbers are not broken; where that is too much, the widest
 * give way. Stateless.
 */
final class ColumnWidths {
    /** More rows are not measured: those behind them look alike. */
    static final int ROWS_MEASURED = 500;

    private ColumnWidths() {}

    /**
     * Widths in points that add up to {@code width}.
     *
     * @param rows the heads first
     * @param gap what a column has beside its words
     */
    static float[] of(List<List<String>> rows, PaperFont font, float size, float gap, float width) {
        float[] wanted = new float[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < wanted.length && !isSentence(row); column++) {
                // A point more, so that what just fits is not broken by the last rounding.
                float needed = font.width(font.printable(row.get(column)), size) + gap + 1;
                wanted[column] = Math.max(wanted[column], needed);
            }
        }
        return fitted(wanted, width);
    }

    /** Whether a row is no row of the table but something said across all of it. */
    static boolean isSentence(List<String> row) {
        return row.size() > 1 && row.stream().skip(1).allMatch(String::isEmpty);
    }

    static float[] fitted(float[] wanted, float width) {
        float[] narrowestFirst = wanted.clone();
        Arrays.sort(narrowestFirst);
        float left = width;
        float most = Float.MAX_VALUE;
        for (int i = 0; i < narrowestFirst.length && most == Float.MAX_VALUE; i++) {
            float share = left / (narrowestFirst.length - i);
            if (narrowestFirst[i] > share) {
                most = share;
            }
            left -= narrowestFirst[i];
        }
        float[] widths = new float[wanted.length];
        float sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            widths[i] = Math.min(wanted[i], most);
            sum += widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += (width - sum) / widths.length;
        }
        return widths;
    }
}
