package org.onewindow.ui.training;

import java.util.Optional;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.onewindow.ui.kit.Appearance;

/** A trouble in words, or that all is well. */
final class FaultCell extends ListCell<Optional<PracticeFault>> {
    private final Appearance appearance;

    FaultCell(Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    protected void updateItem(@Nullable Optional<PracticeFault> fault, boolean empty) {
        super.updateItem(fault, empty);
        setText(
                fault == null || empty
                        ? null
                        : appearance.text(fault.map(PracticeFault::textKey).orElse("training.no-fault")));
    }
}
