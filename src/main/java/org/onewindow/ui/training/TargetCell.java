package org.onewindow.ui.training;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onewindow.ui.kit.Appearance;

/** A department or a service, and its trouble if it has one. */
final class TargetCell extends ListCell<PracticeTarget> {
    private static final PseudoClass DEPARTMENT = PseudoClass.getPseudoClass("department");

    private final Appearance appearance;
    private final SwitchesViewModel switches;

    TargetCell(Appearance appearance, SwitchesViewModel switches) {
        this.appearance = appearance;
        this.switches = switches;
    }

    @Override
    protected void updateItem(@Nullable PracticeTarget target, boolean empty) {
        super.updateItem(target, empty);
        setText(null);
        setGraphic(null);
        if (target == null || empty) {
            return;
        }
        pseudoClassStateChanged(DEPARTMENT, !target.services().isEmpty());
        String name = target.name().in(appearance.language());
        Optional<PracticeFault> fault = switches.faultOf(target);
        fault.ifPresent(one -> setGraphic(new FontIcon("bi-exclamation-triangle-fill")));
        setText(fault.map(one -> appearance.text("training.target", name, appearance.text(one.textKey())))
                .orElse(name));
    }
}
