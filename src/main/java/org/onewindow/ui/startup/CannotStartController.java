package org.onewindow.ui.startup;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TextArea;

/** Shows the reasons, to be read and copied. */
public final class CannotStartController {
    private final List<String> reasons;

    @FXML
    private TextArea lines;

    CannotStartController(List<String> reasons) {
        this.reasons = List.copyOf(reasons);
    }

    @FXML
    private void initialize() {
        lines.setText(String.join("\n", reasons));
    }
}
