package org.onewindow.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Map;
import java.util.Optional;
import org.onewindow.review.usage.ReceiptCode;

/** A text as a QR code (ISO/IEC 18004): which of its modules are dark. Immutable. */
public final class QrCode implements ReceiptCode {
    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of a text in UTF-8, with the error correction that a printed page needs as long as it fits.
     *
     * @return empty if the text is too long for any code (2,953 bytes)
     */
    public static Optional<QrCode> of(String text) {
        return encoded(text, ErrorCorrectionLevel.M).or(() -> encoded(text, ErrorCorrectionLevel.L));
    }

    private static Optional<QrCode> encoded(String text, ErrorCorrectionLevel level) {
        try {
            QRCode code = Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            return Optional.of(new QrCode(code.getMatrix()));
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    @Override
    public int side() {
        return modules.getWidth();
    }

    @Override
    public boolean isDark(int column, int row) {
        return modules.get(column, row) != 0;
    }
}
