package org.onewindow.ui.review;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.onewindow.ui.kit.Appearance;

/** The days nobody has signed: the oldest as links, and where there are many, the rest in a list to choose from. To be used on the JavaFX thread. */
final class UnsignedDaysLine {
    private static final int LINKS = 8;

    private final FlowPane line;
    private final Appearance appearance;
    private final Consumer<LocalDate> open;

    /** In {@code line}; {@code open} is told the day somebody chose. */
    UnsignedDaysLine(FlowPane line, Appearance appearance, Consumer<LocalDate> open) {
        this.line = line;
        this.appearance = appearance;
        this.open = open;
    }

    /** Shows days, the oldest first; nothing at all where there is none. */
    void show(List<LocalDate> days, boolean ofAllCounters) {
        Label words = new Label(appearance.text(ofAllCounters ? "review.unsigned-days" : "review.unsigned-days.alone"));
        words.getStyleClass().add("quiet");
        line.getChildren().setAll(words);
        days.stream().limit(LINKS).forEach(day -> {
            Hyperlink link = new Hyperlink(day.toString());
            link.setOnAction(event -> open.accept(day));
            line.getChildren().add(link);
        });
        if (days.size() > LINKS) {
            line.getChildren().add(rest(days.subList(LINKS, days.size())));
        }
        line.setVisible(!days.isEmpty());
        line.setManaged(!days.isEmpty());
    }

    private ComboBox<LocalDate> rest(List<LocalDate> days) {
        ComboBox<LocalDate> rest = new ComboBox<>();
        rest.setId("review-unsigned-rest");
        rest.getItems().setAll(days);
        String more = appearance.text(
                "review.unsigned-days.more", appearance.formats().count(days.size()));
        rest.setPromptText(more);
        rest.setAccessibleText(more);
        // Going through the list by keyboard reads no day; choosing one does, when the list closes.
        rest.setOnHidden(event -> {
            LocalDate chosen = rest.getValue();
            if (chosen != null) {
                open.accept(chosen);
            }
        });
        return rest;
    }
}
