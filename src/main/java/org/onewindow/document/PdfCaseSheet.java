package org.onewindow.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.onewindow.casework.CaseSheet;
import org.onewindow.casework.CaseSheetWriter;
import org.onewindow.review.report.WholeFile;

/** The sheet of a case on A4 pages. Stateless. */
public final class PdfCaseSheet implements CaseSheetWriter {
    private static final float NAMES = 150;
    private static final float SMALL = 8;
    private static final float HEADING = 12;
    /** A heading and a line below it stay together. */
    private static final float TOGETHER = 48;

    @Override
    public void write(CaseSheet sheet, Path file) throws IOException {
        new WholeFile(file).write(out -> write(sheet, out));
    }

    private static void write(CaseSheet sheet, OutputStream out) throws IOException {
        try (Paper paper = new Paper(sheet.title())) {
            paper.paragraph(sheet.title(), 18, Paper.INK);
            for (String line : sheet.lines()) {
                paper.paragraph(line, Paper.TEXT, Paper.QUIET);
            }
            for (CaseSheet.Part part : sheet.parts()) {
                write(paper, part);
            }
            paper.down(8);
            paper.rule();
            for (String line : sheet.foot()) {
                paper.paragraph(line, Paper.TEXT, Paper.QUIET);
            }
            paper.save(out);
        }
    }

    private static void write(Paper paper, CaseSheet.Part part) throws IOException {
        paper.down(8);
        paper.reserve(TOGETHER);
        paper.rule();
        paper.paragraph(part.title(), HEADING, Paper.INK);
        for (String note : part.notes()) {
            paper.paragraph(note, SMALL, Paper.QUIET);
        }
        paper.down(4);
        float[] widths = {NAMES, Paper.WIDTH - NAMES};
        for (CaseSheet.Row row : part.rows()) {
            paper.row(List.of(row.name(), row.value()), widths, Paper.TEXT, Paper.INK);
        }
    }
}
