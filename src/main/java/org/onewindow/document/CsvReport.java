package org.onewindow.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportForm;
import org.onewindow.review.report.ReportWriter;

/** The entries of a report as comma-separated values in UTF-8 with a byte order mark, without which office programs misread Chinese. Stateless. */
public final class CsvReport implements ReportWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public ReportForm form() {
        return ReportForm.CSV;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        try {
            csv.writeRecord(harmless(report.table().heads()));
            for (List<String> row : report.table().rows()) {
                csv.writeRecord(harmless(row));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException("the report could not be written", e);
        }
        text.flush();
    }

    private static List<String> harmless(List<String> row) {
        return row.stream().map(HarmlessText::of).toList();
    }
}
