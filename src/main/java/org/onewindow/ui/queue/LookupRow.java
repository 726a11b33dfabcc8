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

    private LookupRow(String title, String about) {
        getStyleClass().add("queue-row");
        Label head = new Label(title);
        head.getStyleClass().add("strong");
        Label line = new Label(about);
        line.setWrapText(true);
        line.getStyleClass().addAll("quiet", "small");
        VBox text = new VBox(head, line);
        setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
    }

    /** One that waits, and can be taken back. */
    static LookupRow waiting(
            WaitingLookup lookup, QueueWords words, LocalDate today, Consumer<WaitingLookup> takeBack) {
        String title = words.title(lookup);
        LookupRow row = new LookupRow(title, words.about(lookup) + " · " + words.waits(lookup, today));
        Button back = new Button(words.text("queue.take-back"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setAccessibleText(words.text("queue.take-back") + ", " + title);
        back.setOnAction(event -> takeBack.accept(lookup));
        row.getChildren().add(back);
        return row;
    }

    /** One that was taken out, with the reason. */
    static LookupRow takenOut(TakenOut out, QueueWords words, LocalDate today) {
        return new LookupRow(
                words.title(out.lookup()), words.about(out.lookup()) + " · " + words.takenOut(out.givenUp(), today));
    }
}
