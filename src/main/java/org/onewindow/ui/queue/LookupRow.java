package org.onewindow.ui.queue;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of the list of queued look-ups. */
final class LookupRow extends HBox {

    LookupRow(WaitingLookup lookup, QueueWords words, LocalDate today, Consumer<WaitingLookup> takeBack) {
        getStyleClass().add("queue-row");
        Label title = new Label(words.title(lookup));
        title.getStyleClass().add("strong");
        VBox text = new VBox(title, line(words.about(lookup) + " · " + words.waits(lookup, today)));
        setHgrow(text, Priority.ALWAYS);
        Button back = new Button(words.text("queue.take-back"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setAccessibleText(words.text("queue.take-back") + ", " + title.getText());
        back.setOnAction(event -> takeBack.accept(lookup));
        getChildren().addAll(text, back);
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("quiet", "small");
        return label;
    }
}
