package org.onewindow.ui.usage;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell whose words go on in the next line instead of being cut off. */
final class WrappedCell extends TableCell<org.onewindow.review.usage.Usage, String> {
    private static final double PADDING = 18;

    private final Text words = new Text();

    WrappedCell() {
        words.getStyleClass().add("text");
        words.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        setPrefHeight(Region.USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        words.setText(item == null ? "" : item);
        setGraphic(empty || item == null ? null : words);
    }
}
