package org.onewindow.ui.counter;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.onewindow.language.Texts;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;

/**
 * The first fields of a record on a card: names on the left, values on the right. Its nodes are made once and filled again for each record, since
 * styling new nodes takes far longer than a frame has when the answers of many departments arrive together.
 */
final class CardFields extends Pane {
    /** So many fields of the first record; the others are in the details. */
    static final int MOST = 4;

    private static final double NAMES = 0.34;
    /** Gaps in parts of the text's size, so that they grow with it. */
    private static final double COLUMN_GAP = 0.6;

    private static final double ROW_GAP = 0.35;

    private final List<FieldLine> lines = new ArrayList<>();

    CardFields(CounterViewModel model, FieldText words, Texts texts) {
        getStyleClass().add("card-fields");
        for (int row = 0; row < MOST; row++) {
            FieldLine line = new FieldLine(model, words, texts);
            lines.add(line);
            getChildren().addAll(line.name(), line.value(), line.reveal());
        }
    }

    /** Shows the first fields of a service's first record. */
    void show(DepartmentRecord record, String service) {
        for (int row = 0; row < MOST; row++) {
            FieldLine line = lines.get(row);
            if (row < record.fields().size()) {
                DepartmentRecord.Field field = record.fields().get(row);
                line.show(field, new Reveals.FieldPlace(service, 0, field.item().code()));
            } else {
                line.clear();
            }
        }
    }

    /** Keeps no value of the record it showed. */
    void clear() {
        lines.forEach(FieldLine::clear);
    }

    /** Shows values masked or plain, as they now stand. */
    void showReveals() {
        lines.forEach(FieldLine::showValue);
    }

    /** The height that {@code count} fields take whose names and values need one line each. */
    double heightOf(int count) {
        Label one = lines.get(0).value();
        double textSize = one.getFont().getSize();
        return count == 0 ? 0 : count * Math.ceil(one.prefHeight(-1)) + (count - 1) * snapSpaceY(textSize * ROW_GAP);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /** Places the lines if {@code place}, and returns the height they take. */
    private double arrange(double width, boolean place) {
        double textSize = lines.get(0).value().getFont().getSize();
        double nameWidth = Math.floor(width * NAMES - textSize * COLUMN_GAP / 2);
        double left = snapPositionX(nameWidth + textSize * COLUMN_GAP);
        double rowGap = snapSpaceY(textSize * ROW_GAP);
        double top = 0;
        for (FieldLine line : lines) {
            if (line.shown()) {
                top += line.arrange(top, nameWidth, left, width - left, place) + rowGap;
            }
        }
        return Math.max(0, top - rowGap);
    }
}
