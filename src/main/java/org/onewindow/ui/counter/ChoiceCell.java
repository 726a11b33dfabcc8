package org.onewindow.ui.counter;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** What a drop-down field shows of its choice, and its prompt while nothing is chosen: the control's own cell stays empty once a choice was taken back. */
final class ChoiceCell<T> extends ListCell<T> {
    private final ComboBox<T> box;

    ChoiceCell(ComboBox<T> box) {
        this.box = box;
    }

    @Override
    protected void updateItem(T choice, boolean empty) {
        super.updateItem(choice, empty);
        setText(choice == null ? box.getPromptText() : box.getConverter().toString(choice));
    }
}
