package org.onewindow.ui.usage;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.onewindow.review.usage.ReceiptCode;
import org.onewindow.review.usage.ReceiptCodes;
import org.onewindow.review.usage.Usage;
import org.onewindow.review.usage.UsageWords;
import org.onewindow.ui.kit.Appearance;

/** The receipt of one look beside the list: its code, where the entry stands, and what to do with it. To be used on the JavaFX thread. */
final class ReceiptView {
    /** Pixels a module: half a millimetre on a usual screen, larger than on paper. Whole, because half modules are not read. */
    private static final int MODULE = 2;

    /** The light margin, in modules, that a reader needs. */
    private static final int MARGIN = 4;

    private final ImageView picture;
    private final Label place;
    private final Label scan;
    private final Appearance appearance;
    private final UsageWords words;
    private final ReceiptCodes codes;

    ReceiptView(
            ImageView picture, Label place, Label scan, Appearance appearance, UsageWords words, ReceiptCodes codes) {
        this.picture = picture;
        this.place = place;
        this.scan = scan;
        this.appearance = appearance;
        this.words = words;
        this.codes = codes;
        picture.managedProperty().bind(picture.imageProperty().isNotNull());
        place.managedProperty().bind(place.textProperty().isNotEmpty());
    }

    /** Shows the receipt of a look, or, of none, how to choose one. */
    void show(Optional<Usage> chosen) {
        if (chosen.isEmpty()) {
            tell(Optional.empty(), "", "usage.receipt.choose");
            return;
        }
        Usage look = chosen.get();
        Optional<? extends ReceiptCode> code = look.receipt().flatMap(codes::of);
        String said = look.receipt().isEmpty() ? "usage.receipt.none" : "usage.receipt.too-long";
        tell(code, words.proof(look), code.isPresent() ? "usage.receipt.scan" : said);
    }

    private void tell(Optional<? extends ReceiptCode> code, String where, String said) {
        picture.setImage(code.map(ReceiptView::drawn).orElse(null));
        picture.setAccessibleText(code.isPresent() ? appearance.texts().text("usage.receipt.code", where) : "");
        place.setText(where);
        scan.setText(appearance.text(said));
    }

    /** Dark on light in every theme: readers expect it so. */
    private static WritableImage drawn(ReceiptCode code) {
        int side = (code.side() + 2 * MARGIN) * MODULE;
        WritableImage image = new WritableImage(side, side);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / MODULE - MARGIN;
                int row = y / MODULE - MARGIN;
                boolean inside = column >= 0 && row >= 0 && column < code.side() && row < code.side();
                pixels.setColor(x, y, inside && code.isDark(column, row) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}
