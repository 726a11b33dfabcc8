package org.onewindow.ui.counter;

import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onewindow.language.Texts;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;

/** One field on a card or in the details: its name, its value masked or plain, and the link that reveals it. */
final class FieldLine {
    private final DepartmentRecord.Field field;
    private final Reveals.FieldPlace place;
    private final CounterViewModel model;
    private final FieldText words;
    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Hyperlink reveal = new Hyperlink();

    FieldLine(
            DepartmentRecord.Field field,
            Reveals.FieldPlace place,
            CounterViewModel model,
            FieldText words,
            Texts texts) {
        this.field = field;
        this.place = place;
        this.model = model;
        this.words = words;
        this.texts = texts;
        name.setText(field.item().name().in(texts.language()));
        name.getStyleClass().add("field-name");
        name.setWrapText(true);
        value.getStyleClass().add("field-value");
        value.setWrapText(true);
        reveal.getStyleClass().add("reveal");
        reveal.setOnAction(event -> model.toggleReveal(place));
        showValue();
    }

    /** Shows the value masked or plain, as it now stands. */
    void showValue() {
        boolean plain = model.reveals().revealed(place);
        value.setText(plain ? words.whole(field) : words.masked(field));
        boolean canReveal = words.isMasked(field);
        reveal.setVisible(canReveal);
        reveal.setManaged(canReveal);
        reveal.setText(texts.text(plain ? "counter.field.mask" : "counter.field.reveal"));
        reveal.setAccessibleText(reveal.getText() + ' ' + name.getText());
    }

    /** Puts it into row {@code row} of a grid with a column for names and one for values. */
    void addTo(GridPane grid, int row) {
        HBox line = new HBox(6, value, reveal);
        GridPane.setValignment(name, VPos.TOP);
        HBox.setHgrow(value, Priority.SOMETIMES);
        value.setMinWidth(0);
        reveal.setMinWidth(HBox.USE_PREF_SIZE);
        name.setLabelFor(value);
        grid.addRow(row, name, line);
    }
}
