package org.onewindow.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A file's pages as a printer would put them on paper, kept as pictures to look at; the codes on them are read back from the picture. One look at a good
 * code fails now and then, whatever its size (about one in fifty), so it is looked at several times from other distances, as a telephone does.
 */
public final class PaperPicture {
    private static final int DOTS_AN_INCH = 200;
    private static final int[] LOOKS = {DOTS_AN_INCH, 300, 250, 160};
    private static final Map<DecodeHintType, ?> THOROUGHLY = Map.of(DecodeHintType.TRY_HARDER, true);

    private final Path pdf;

    private PaperPicture(Path pdf) {
        this.pdf = pdf;
    }

    /** Pictures of all pages; the first two are kept under {@code target/papers}. */
    public static PaperPicture of(Path pdf, String name) throws IOException {
        PaperPicture picture = new PaperPicture(pdf);
        List<BufferedImage> pages = picture.pages(DOTS_AN_INCH);
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        for (int page = 0; page < Math.min(2, pages.size()); page++) {
            ImageIO.write(
                    pages.get(page),
                    "png",
                    folder.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
        return picture;
    }

    private List<BufferedImage> pages(int dotsAnInch) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, dotsAnInch));
            }
        }
        return pages;
    }

    /** What the only code says. */
    public String code() throws IOException {
        for (int look : LOOKS) {
            for (BufferedImage page : pages(look)) {
                try {
                    return new QRCodeReader().decode(bitmap(page), THOROUGHLY).getText();
                } catch (ReaderException e) {
                    // on another page, or to be seen at another look
                }
            }
        }
        throw new AssertionError("no code on any page");
    }

    /** What those codes say that are read at the first look at which any is, each once. */
    public List<String> codes() throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        for (int look = 0; look < LOOKS.length && codes.isEmpty(); look++) {
            for (BufferedImage page : pages(LOOKS[look])) {
                try {
                    Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap(page), THOROUGHLY))
                            .map(Result::getText)
                            .forEach(codes::add);
                } catch (ReaderException e) {
                    // none on this page, or to be seen at another look
                }
            }
        }
        return List.copyOf(codes);
    }

    private static BinaryBitmap bitmap(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
    }
}
