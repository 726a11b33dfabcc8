package org.onewindow.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportForm;
import org.onewindow.review.report.ReportTable;
import org.onewindow.review.report.ReportWriter;

/** A report as a spreadsheet: the figures on one sheet, the entries on others. Every cell is text, never a formula. Stateless. */
public final class SpreadsheetReport implements ReportWriter {
    private static final String PROGRAM = "OneWindow";
    private static final String PROGRAM_VERSION = "1.0";
    /** A sheet of the format has 1,048,576 rows; a full one is followed by another. */
    private static final int ROWS_A_SHEET = 1_000_000;

    private static final int ROWS_KEPT = 500;

    @Override
    public ReportForm form() {
        return ReportForm.SPREADSHEET;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(new LeftOpen(out), PROGRAM, PROGRAM_VERSION)) {
            writeFigures(report, book.newWorksheet("1"));
            writeTable(report.table(), book);
        }
        out.flush();
    }

    private static void writeFigures(Report report, Worksheet sheet) throws IOException {
        int row = 0;
        write(sheet, row++, List.of(report.title()));
        for (String line : report.lines()) {
            write(sheet, row++, List.of(line));
        }
        row++;
        for (Report.Fact fact : report.facts()) {
            write(sheet, row++, List.of(fact.label(), fact.value(), fact.note()));
        }
        if (report.seal().isPresent()) {
            row++;
            write(sheet, row++, List.of(report.seal().get().words()));
            for (String line : report.seal().get().text().lines().toList()) {
                write(sheet, row++, List.of(line));
            }
        }
        sheet.width(0, 40);
        sheet.width(1, 20);
        sheet.width(2, 40);
        sheet.finish();
    }

    private static void writeTable(ReportTable table, Workbook book) throws IOException {
        int number = 2;
        Worksheet sheet = begin(table, book, number);
        int row = 1;
        for (List<String> cells : table.rows()) {
            if (row == ROWS_A_SHEET) {
                sheet.finish();
                sheet = begin(table, book, ++number);
                row = 1;
            }
            write(sheet, row++, cells);
            if (row % ROWS_KEPT == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static Worksheet begin(ReportTable table, Workbook book, int number) {
        Worksheet sheet = book.newWorksheet(String.valueOf(number));
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.width(column, 22);
        }
        sheet.freezePane(0, 1);
        write(sheet, 0, table.heads());
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.style(0, column).bold().set();
        }
        return sheet;
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, HarmlessText.ofTextCell(cells.get(column)));
        }
    }

    /** The workbook closes what it writes to; whose stream it is decides that here. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
