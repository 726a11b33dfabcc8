package org.onewindow.review.report;

import java.util.List;

/**
 * A table whose rows are read once, in order, while it is written: there may be a million of them.
 *
 * @param heads the heads of the columns, at least one
 * @param rows the rows, each with as many cells as there are heads
 */
public record ReportTable(List<String> heads, Iterable<List<String>> rows) {

    public ReportTable {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
    }
}
