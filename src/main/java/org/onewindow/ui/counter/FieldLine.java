package org.onewindow.ui.counter;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onewindow.language.Texts;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;

/** One field on a card or in the details: its name, its value masked or plain, and the link that reveals it. Can be filled again. */
final class FieldLine {
    private static final double GAP = 6;

    /** The field a line shows, and where it stands. */
    private record Filling(DepartmentRecord.Field field, Reveals.FieldPlace place) {}

    private final CounterViewModel model;
    private final FieldText words;
    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Hyperlink reveal = new Hyperlink();
    private Optional<Filling> filling = Optional.empty();

    /** A line without a field, which takes no room. */
    FieldLine(CounterViewModel model, FieldText words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        name.getStyleClass().add("field-name");
        name.setWrapText(true);
        name.setLabelFor(value);
        value.getStyleClass().add("field-value");
        value.setWrapText(true);
        reveal.getStyleClass().add("reveal");
        reveal.setOnAction(event -> filling.ifPresent(filled -> model.toggleReveal(filled.place())));
        setVisible(false, false);
    }

    Label name() {
        return name;
    }

    Label value() {
        return value;
    }

    Hyperlink reveal() {
        return reveal;
    }

    /** Whether it shows a field. */
    boolean shown() {
        return filling.isPresent();
    }

    void show(DepartmentRecord.Field field, Reveals.FieldPlace place) {
        filling = Optional.of(new Filling(field, place));
        name.setText(field.item().name().in(texts.language()));
        setVisible(true, words.isMasked(field));
        showValue();
    }

    /** Forgets its field, and keeps nothing of it. */
    void clear() {
        filling = Optional.empty();
        name.setText("");
        value.setText("");
        setVisible(false, false);
    }

    private void setVisible(boolean field, boolean canReveal) {
        name.setVisible(field);
        value.setVisible(field);
        reveal.setVisible(canReveal);
        reveal.setManaged(canReveal);
    }

    /** Shows the value masked or plain, as it now stands. */
    void showValue() {
        filling.ifPresent(filled -> {
            boolean plain = model.reveals().revealed(filled.place());
            value.setText(plain ? words.whole(filled.field()) : words.masked(filled.field()));
            reveal.setText(texts.text(plain ? "counter.field.mask" : "counter.field.reveal"));
            reveal.setAccessibleText(reveal.getText() + ' ' + name.getText());
        });
    }

    /** Puts it into row {@code row} of a grid with a column for names and one for values. */
    void addTo(GridPane grid, int row) {
        HBox line = new HBox(GAP, value, reveal);
        GridPane.setValignment(name, VPos.TOP);
        HBox.setHgrow(value, Priority.SOMETIMES);
        value.setMinWidth(0);
        reveal.setMinWidth(HBox.USE_PREF_SIZE);
        grid.addRow(row, name, line);
    }

    /** Places its nodes in a row of their parent if {@code place}, and returns the height they take. */
    double arrange(double top, double nameWidth, double left, double width, boolean place) {
        double revealWidth = reveal.isManaged() ? Math.ceil(reveal.prefWidth(-1)) : 0;
        double room = Math.max(0, reveal.isManaged() ? width - revealWidth - GAP : width);
        double valueWidth = Math.min(room, Math.ceil(value.prefWidth(-1)));
        double nameHeight = Math.ceil(name.prefHeight(nameWidth));
        double valueHeight = Math.ceil(value.prefHeight(valueWidth));
        double revealHeight = reveal.isManaged() ? Math.ceil(reveal.prefHeight(-1)) : 0;
        double height = Math.max(revealHeight, Math.max(nameHeight, valueHeight));
        if (place) {
            name.resizeRelocate(0, top, nameWidth, nameHeight);
            value.resizeRelocate(left, top, valueWidth, valueHeight);
            if (reveal.isManaged()) {
                reveal.resizeRelocate(left + valueWidth + GAP, top, revealWidth, revealHeight);
            }
        }
        return height;
    }
}
