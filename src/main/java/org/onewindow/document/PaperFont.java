package org.onewindow.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The program's own font in one PDF, of which only the characters used are put into the file. Used by one thread. */
final class PaperFont implements AutoCloseable {
    private static final String FILE = "/assets/fonts/OneWindowPaper-Regular.ttf";
    /** Stands for a character that the font lacks, so that it is seen that one is missing. */
    private static final int MISSING = 0x25A1;

    private final TrueTypeFont glyphs;
    private final CmapLookup characters;
    private final PDType0Font font;

    private PaperFont(TrueTypeFont glyphs, CmapLookup characters, PDType0Font font) {
        this.glyphs = glyphs;
        this.characters = characters;
        this.font = font;
    }

    static PaperFont in(PDDocument document) throws IOException {
        try (InputStream file = PaperFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("the font for papers is missing");
            }
            TrueTypeFont glyphs = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new PaperFont(glyphs, glyphs.getUnicodeCmapLookup(), PDType0Font.load(document, glyphs, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with a box in place of each character that can't be printed. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .map(point -> characters.getGlyphId(point) == 0 ? MISSING : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** How wide a printable text is, in points. */
    float width(String printable, float size) {
        try {
            return font.getStringWidth(printable) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks a text into printable lines no wider than {@code width}: between words, and between Chinese characters. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(printable(text))) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
            while (line.codePointCount(0, line.length()) > 1
                    && width(line.toString().stripTrailing(), size) > width) {
                int fits = fitting(line.toString(), size, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private int fitting(String text, float size, float width) {
        int fits = text.offsetByCodePoints(0, 1);
        while (fits < text.length() && width(text.substring(0, text.offsetByCodePoints(fits, 1)), size) <= width) {
            fits = text.offsetByCodePoints(fits, 1);
        }
        return fits;
    }

    /** Words with the spaces behind them; each Chinese character is a piece of its own. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            if (Character.isIdeographic(point) && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(point);
            if (point == ' ' || Character.isIdeographic(point)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    @Override
    public void close() throws IOException {
        glyphs.close();
    }
}
