package org.onewindow.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.KeyCap;
import org.onewindow.ui.kit.KeyHint;

/** Lists the keys. */
public final class HelpController {
    private final Appearance appearance;
    private final List<KeyHint> keys;
    private final Runnable close;

    @FXML
    private GridPane lines;

    HelpController(Appearance appearance, List<KeyHint> keys, Runnable close) {
        this.appearance = appearance;
        this.keys = List.copyOf(keys);
        this.close = close;
    }

    @FXML
    private void initialize() {
        int row = 0;
        for (KeyHint hint : keys) {
            KeyCap cap = new KeyCap(hint.keys());
            GridPane.setHalignment(cap, HPos.RIGHT);
            Label words = new Label(appearance.text(hint.textKey()));
            words.setWrapText(true);
            lines.addRow(row++, cap, words);
        }
    }

    @FXML
    private void close() {
        close.run();
    }
}
