package org.onewindow.document;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.review.usage.SlipWriter;
import org.onewindow.review.usage.UsageSlip;

/** A slip on A4 pages; beside each look the QR code of its receipt, large enough to be read from paper. Stateless. */
public final class PdfSlip implements SlipWriter {
    /** A receipt of some 1,300 bytes has about 130 modules a side; a module of 0.35 mm is read by a phone. */
    private static final float CODE = 132;

    private static final float SMALL = 8;
    private static final float HEADS = 92;
    private static final float LEADING = Paper.TEXT * 1.4f;

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
        float words = Paper.WIDTH - HEADS - (hasCode ? CODE + 10 : 0);
        List<Line> lines = lines(paper, slip, look, words);
        float height = Math.max(hasCode ? CODE : 0, lines.size() * LEADING + 6);
        paper.reserve(Math.min(height + 8, Paper.HEIGHT));
        paper.rule();
        float top = paper.top();
        if (hasCode) {
            paper.code(look.receipt().orElseThrow(), Paper.MARGIN + Paper.WIDTH - CODE, CODE);
        }
        float y = top - Paper.TEXT;
        float least = Math.max(Paper.MARGIN, top - height);
        for (Line line : lines) {
            if (y < Paper.MARGIN) {
                // Longer than a page: it goes on, because no line may be missing.
                paper.turn();
                y = paper.top() - Paper.TEXT;
                least = y;
            }
            paper.write(line.head(), Paper.MARGIN, y, SMALL, Paper.QUIET);
            paper.write(line.words(), Paper.MARGIN + HEADS, y, line.size(), line.colour());
            y -= LEADING;
        }
        paper.down(paper.top() - Math.min(y, least) + 2);
    }

    /** One line of a look; the head stands beside the first line of its cell. */
    private record Line(String head, String words, float size, Color colour) {}

    private static List<Line> lines(Paper paper, UsageSlip slip, UsageSlip.Look look, float width) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int cell = 0; cell < look.cells().size(); cell++) {
            String head = paper.font().printable(slip.heads().get(cell));
            for (String words : paper.font().lines(look.cells().get(cell), Paper.TEXT, width)) {
                lines.add(new Line(head, words, Paper.TEXT, Paper.INK));
                head = "";
            }
        }
        for (String words : paper.font().lines(look.proof(), SMALL, width)) {
            lines.add(new Line("", words, SMALL, Paper.QUIET));
        }
        return lines;
    }
}
