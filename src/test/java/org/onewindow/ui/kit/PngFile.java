package org.onewindow.ui.kit;

import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes what a window shows as a PNG, colours without opacity. Not by ImageIO, which tries five filters on each row: that took longer than to draw the
 * window, and a screen's plain areas pack well without.
 */
final class PngFile {
    private PngFile() {}

    static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), points, 0, width);
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        opaque.getRaster().setDataElements(0, 0, width, height, points);
        Files.write(
                file,
                new PngEncoder()
                        .withBufferedImage(opaque)
                        .withCompressionLevel(Deflater.BEST_SPEED)
                        .withMultiThreadedCompressionEnabled(false)
                        .toBytes());
    }
}
