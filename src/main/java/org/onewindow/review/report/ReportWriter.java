package org.onewindow.review.report;

import java.io.IOException;
import java.io.OutputStream;

/** Port: writes a report down in one form. Implementations are safe for use by several threads. */
public interface ReportWriter {

    /** The form it writes. */
    ReportForm form();

    /**
     * Writes a report and leaves the stream open. Cells that a spreadsheet would take for formulas are made harmless. Takes time: never call it
     * on the JavaFX thread.
     *
     * @throws IOException if the stream can't be written; what was written then is no report
     */
    void write(Report report, OutputStream out) throws IOException;
}
