package org.onewindow.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.onewindow.review.report.BarChart;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportForm;
import org.onewindow.review.report.ReportTable;
import org.onewindow.review.report.ReportWriter;

/**
 * A report on A4 pages, with its charts and its seal as text and as a QR code. A table longer than {@link #MOST_ROWS} rows is cut there, and the page
 * says so: nobody reads more on paper, and the other forms have it whole. Stateless.
 */
public final class PdfReport implements ReportWriter {
    /** The most rows of a table on paper. */
    public static final int MOST_ROWS = 5_000;

    private static final float SMALL = 8;

    @Override
    public ReportForm form() {
        return ReportForm.PDF;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (Paper paper = new Paper(report.title())) {
            paper.paragraph(report.title(), 18, Paper.INK);
            for (String line : report.lines()) {
                paper.paragraph(line, Paper.TEXT, Paper.QUIET);
            }
            paper.down(8);
            writeFacts(paper, report.facts());
            for (BarChart chart : report.charts()) {
                paper.down(8);
                new PaperChart(paper).draw(chart);
            }
            if (report.seal().isPresent()) {
                writeSeal(paper, report.seal().get());
            }
            writeTable(paper, report.table());
            paper.save(out);
        }
    }

    private static void writeFacts(Paper paper, List<Report.Fact> facts) throws IOException {
        float[] widths = {Paper.WIDTH * 0.34f, Paper.WIDTH * 0.2f, Paper.WIDTH * 0.46f};
        for (Report.Fact fact : facts) {
            paper.row(List.of(fact.label(), fact.value(), fact.note()), widths, Paper.TEXT, Paper.INK);
            paper.rule();
        }
    }

    private static void writeSeal(Paper paper, Report.Seal seal) throws IOException {
        float side = 150;
        paper.down(10);
        // Its words stay on the page of the code that they are about.
        paper.reserve(side + 8 + 4 * Paper.TEXT);
        paper.paragraph(seal.words(), Paper.TEXT, Paper.INK);
        paper.reserve(side + 8);
        paper.code(seal.text(), Paper.MARGIN + Paper.WIDTH - side, side);
        float top = paper.top();
        float y = top - SMALL;
        for (String line : seal.text().lines().toList()) {
            for (String part : paper.font().lines(line, SMALL, Paper.WIDTH - side - 10)) {
                if (y > top - side) {
                    paper.write(part, Paper.MARGIN, y, SMALL, Paper.QUIET);
                    y -= SMALL * 1.4f;
                }
            }
        }
        paper.down(side + 8);
    }

    private static void writeTable(Paper paper, ReportTable table) throws IOException {
        List<List<String>> measured = new ArrayList<>(List.of(table.heads()));
        Iterator<List<String>> first = table.rows().iterator();
        while (first.hasNext() && measured.size() < ColumnWidths.ROWS_MEASURED) {
            measured.add(first.next());
        }
        float[] widths = ColumnWidths.of(measured, paper.font(), SMALL, Paper.GAP, Paper.WIDTH);
        paper.down(8);
        paper.row(table.heads(), widths, SMALL, Paper.QUIET);
        paper.rule();
        int rows = 0;
        for (List<String> row : table.rows()) {
            if (rows++ == MOST_ROWS) {
                paper.paragraph(table.cut(), Paper.TEXT, Paper.INK);
                return;
            }
            if (ColumnWidths.isSentence(row)) {
                paper.paragraph(row.get(0), SMALL, Paper.INK);
            } else {
                paper.row(row, widths, SMALL, Paper.INK);
            }
        }
    }
}
