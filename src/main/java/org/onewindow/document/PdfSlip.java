package org.onewindow.document;

import java.io.IOException;
import java.io.OutputStream;
import org.onewindow.review.usage.SlipWriter;
import org.onewindow.review.usage.UsageSlip;

/** A slip on A4 pages; beside each look the QR code of its receipt, large enough to be read from paper. Stateless. */
public final class PdfSlip implements SlipWriter {
    /** A receipt of some 1,300 bytes has about 130 modules a side; a module of 0.35 mm is read by a phone. */
    private static final float CODE = 132;

    private static final float SMALL = 8;

    @Override
    public void write(UsageSlip slip, OutputStream out) throws IOException {
        try (Paper paper = new Paper(slip.title())) {
            paper.paragraph(slip.title(), 18, Paper.INK);
            for (String line : slip.lines()) {
                paper.paragraph(line, Paper.TEXT, Paper.QUIET);
            }
            paper.down(8);
            for (UsageSlip.Look look : slip.looks()) {
                write(paper, slip, look);
            }
            paper.down(6);
            paper.paragraph(slip.proofWords(), Paper.TEXT, Paper.QUIET);
            paper.save(out);
        }
    }

    private static void write(Paper paper, UsageSlip slip, UsageSlip.Look look) throws IOException {
        boolean hasCode = look.receipt().flatMap(QrCode::of).isPresent();
        float height = hasCode ? CODE : 72;
        paper.reserve(height + 8);
        paper.rule();
        float top = paper.top();
        if (hasCode) {
            paper.code(look.receipt().orElseThrow(), Paper.MARGIN + Paper.WIDTH - CODE, CODE);
        }
        float heads = 92;
        float words = Paper.WIDTH - heads - (hasCode ? CODE + 10 : 0);
        float y = top - Paper.TEXT;
        for (int cell = 0; cell < look.cells().size(); cell++) {
            paper.write(paper.font().printable(slip.heads().get(cell)), Paper.MARGIN, y, SMALL, Paper.QUIET);
            for (String line : paper.font().lines(look.cells().get(cell), Paper.TEXT, words)) {
                if (y > top - height) {
                    paper.write(line, Paper.MARGIN + heads, y, Paper.TEXT, Paper.INK);
                }
                y -= Paper.TEXT * 1.4f;
            }
        }
        if (y > top - height) {
            paper.write(paper.font().printable(look.proof()), Paper.MARGIN + heads, y, SMALL, Paper.QUIET);
        }
        paper.down(height + 2);
    }
}
