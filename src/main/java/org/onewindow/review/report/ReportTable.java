package org.onewindow.review.report;

import java.util.List;

/**
 * A table whose rows are read once, in order, while it is written: there may be a million of them.
 *
 * @param heads the heads of the columns, at least one
 * @param rows the rows, each with as many cells as there are heads
 * @param cut what a form says that ends the table before its last row
 */
public record ReportTable(List<String> heads, Iterable<List<String>> rows, String cut) {

    public ReportTable {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
    }
}
