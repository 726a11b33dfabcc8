package org.onewindow.ui.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes what a window shows as a PNG (ISO/IEC 15948), colours without opacity. ImageIO tries five filters on each row, which took longer than to draw
 * the window; a screen's plain areas pack well without.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BITS_OF_RED_GREEN_AND_BLUE = {8, 2, 0, 0, 0};

    private PngFile() {}

    static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        try (OutputStream stream = Files.newOutputStream(file);
                DataOutputStream out = new DataOutputStream(stream)) {
            out.write(SIGNATURE);
            ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
            chunk(out, "IHDR", header.put(EIGHT_BITS_OF_RED_GREEN_AND_BLUE).array());
            chunk(out, "IDAT", packed(image, width, height));
            chunk(out, "IEND", new byte[0]);
        }
    }

    /** Row by row, each after a 0 that says that it is not filtered. */
    private static byte[] packed(Image image, int width, int height) throws IOException {
        int[] points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), points, 0, width);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] row = new byte[1 + 3 * width];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int point = points[y * width + x];
                    row[1 + 3 * x] = (byte) (point >> 16);
                    row[2 + 3 * x] = (byte) (point >> 8);
                    row[3 + 3 * x] = (byte) point;
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
