package org.onewindow.document;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A4 pages that are filled from the top. What does not fit below goes to the next page. Lengths are points, 72 to the inch; heights are measured from
 * the foot of the page, as PDF does. Used by one thread.
 */
final class Paper implements AutoCloseable {
    static final float MARGIN = 48;
    /** Between one column and the next. */
    static final float GAP = 6;

    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    static final float HEIGHT = PDRectangle.A4.getHeight() - 2 * MARGIN;
    static final float TEXT = 9.5f;
    static final Color INK = new Color(0x1F2328);
    static final Color QUIET = new Color(0x59636E);
    private static final float LEADING = 1.45f;
    private static final float FOOT = 24;

    private final PDDocument document = new PDDocument();
    private final PaperFont font;
    private PDPageContentStream page;
    private float top;

    Paper(String title) throws IOException {
        font = PaperFont.in(document);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("OneWindow");
        document.setDocumentInformation(information);
        page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        top = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, added);
    }

    PaperFont font() {
        return font;
    }

    PDPageContentStream page() {
        return page;
    }

    /** Where the next thing begins. */
    float top() {
        return top;
    }

    /** Goes on a new page unless {@code height} still fits. */
    void reserve(float height) throws IOException {
        if (top - height < MARGIN) {
            turn();
        }
    }

    /** Goes on a new page. */
    void turn() throws IOException {
        page.close();
        page = newPage();
    }

    /** Moves on downwards. */
    void down(float height) {
        top -= height;
    }

    /** A paragraph over the whole width. */
    void paragraph(String text, float size, Color colour) throws IOException {
        for (String line : font.lines(text, size, WIDTH)) {
            reserve(size * LEADING);
            write(line, MARGIN, top - size, size, colour);
            down(size * LEADING);
        }
    }

    /** A line of printable text with its base line at a height. */
    void write(String printable, float x, float y, float size, Color colour) throws IOException {
        page.beginText();
        page.setFont(font.font(), size);
        page.setNonStrokingColor(colour);
        page.newLineAtOffset(x, y);
        page.showText(printable);
        page.endText();
    }

    /** A thin line across the page. */
    void rule() throws IOException {
        page.setStrokingColor(new Color(0xD1D9E0));
        page.setLineWidth(0.6f);
        page.moveTo(MARGIN, top);
        page.lineTo(MARGIN + WIDTH, top);
        page.stroke();
        down(4);
    }

    /**
     * A row of cells, each wrapped within its column.
     *
     * @param widths of the columns, in points
     */
    void row(List<String> cells, float[] widths, float size, Color colour) throws IOException {
        List<List<String>> wrapped = new java.util.ArrayList<>();
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            List<String> lines = font.lines(cells.get(column), size, widths[column] - GAP);
            wrapped.add(lines);
            most = Math.max(most, lines.size());
        }
        reserve(most * size * LEADING);
        float x = MARGIN;
        for (int column = 0; column < wrapped.size(); column++) {
            float y = top - size;
            for (String line : wrapped.get(column)) {
                write(line, x, y, size, colour);
                y -= size * LEADING;
            }
            x += widths[column];
        }
        down(most * size * LEADING + 2);
    }

    /** A QR code of a text, its light margin included, with its top at the present height; nothing if no code can hold the text. */
    void code(String text, float x, float side) throws IOException {
        Optional<QrCode> code = QrCode.of(text);
        if (code.isEmpty()) {
            return;
        }
        int modules = code.get().side();
        float module = side / (modules + 8);
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < modules; row++) {
            for (int column = 0; column < modules; column++) {
                if (code.get().isDark(column, row)) {
                    page.addRect(x + (4 + column) * module, top - (5 + row) * module, module, module);
                }
            }
        }
        page.fill();
    }

    /** Numbers the pages and writes everything. Nothing can be added afterwards. */
    void save(OutputStream out) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int number = 0; number < pages; number++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(number), AppendMode.APPEND, true, true)) {
                String words = (number + 1) + " / " + pages;
                foot.beginText();
                foot.setFont(font.font(), 8);
                foot.setNonStrokingColor(QUIET);
                foot.newLineAtOffset(MARGIN + WIDTH - font.width(words, 8), FOOT);
                foot.showText(words);
                foot.endText();
            }
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
        font.close();
    }
}
