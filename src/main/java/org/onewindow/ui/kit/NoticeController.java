package org.onewindow.ui.kit;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** Tells one thing. */
public final class NoticeController {
    private final Appearance appearance;
    private final Message title;
    private final Message words;
    private final Runnable close;

    @FXML
    private Label heading;

    @FXML
    private Label sentence;

    NoticeController(Appearance appearance, Message title, Message words, Runnable close) {
        this.appearance = appearance;
        this.title = title;
        this.words = words;
        this.close = close;
    }

    @FXML
    private void initialize() {
        heading.setText(title.in(appearance.texts()));
        sentence.setText(words.in(appearance.texts()));
    }

    @FXML
    private void close() {
        close.run();
    }
}
