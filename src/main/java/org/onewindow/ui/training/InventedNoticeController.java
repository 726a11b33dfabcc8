package org.onewindow.ui.training;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onewindow.ui.kit.Appearance;

/** Fills in how much is invented, and the numbers. A click copies a number. */
public final class InventedNoticeController {
    private final Appearance appearance;
    private final TrainingStation station;

    @FXML
    private Label notice;

    @FXML
    private VBox numbers;

    InventedNoticeController(Appearance appearance, TrainingStation station) {
        this.appearance = appearance;
        this.station = station;
    }

    @FXML
    private void initialize() {
        notice.setText(appearance.text("training.notice", station.systems(), people()));
        for (NumberToTry number : station.numbers()) {
            Label kind = new Label(appearance.text("training.number." + number.kind()));
            kind.getStyleClass().add("kind-of-number");
            numbers.getChildren().add(new FlowPane(kind, copy(number, kind.getText())));
        }
    }

    /** People as each language counts them: in millions, and in 万. */
    private Object people() {
        return appearance.formats().people(station.people());
    }

    private Button copy(NumberToTry number, String kind) {
        Button button = new Button(number.shown(), new FontIcon("bi-clipboard"));
        button.getStyleClass().add("number-to-try");
        button.setAccessibleText(appearance.text("training.number.copy", kind, number.shown()));
        button.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(number.number());
            Clipboard.getSystemClipboard().setContent(content);
            button.setGraphic(new FontIcon("bi-clipboard-check"));
        });
        return button;
    }
}
