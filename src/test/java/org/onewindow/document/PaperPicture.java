package org.onewindow.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
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
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A file's pages as a printer would put them on paper, kept as pictures to look at; the codes on them are read back from the picture. */
public final class PaperPicture {
    private static final int DOTS_AN_INCH = 200;
    private static final Map<DecodeHintType, ?> THOROUGHLY = Map.of(DecodeHintType.TRY_HARDER, true);

    private final List<BufferedImage> pages;

    private PaperPicture(List<BufferedImage> pages) {
        this.pages = pages;
    }

    /** Pictures of all pages; the first two are kept under {@code target/papers}. */
    public static PaperPicture of(Path pdf, String name) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DOTS_AN_INCH));
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        for (int page = 0; page < Math.min(2, pages.size()); page++) {
            ImageIO.write(
                    pages.get(page),
                    "png",
                    folder.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
        return new PaperPicture(pages);
    }

    /** What the only code says. */
    public String code() throws Exception {
        for (BufferedImage page : pages) {
            try {
                return new QRCodeReader().decode(bitmap(page), THOROUGHLY).getText();
            } catch (NotFoundException e) {
                // on another page
            }
        }
        throw new AssertionError("no code on any page");
    }

    /** What all codes say. */
    public List<String> codes() throws Exception {
        List<String> codes = new ArrayList<>();
        for (BufferedImage page : pages) {
            try {
                Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap(page), THOROUGHLY))
                        .map(Result::getText)
                        .forEach(codes::add);
            } catch (NotFoundException e) {
                // none on this page
            }
        }
        return codes;
    }

    private static BinaryBitmap bitmap(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
    }
}
