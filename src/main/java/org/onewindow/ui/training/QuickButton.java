package org.onewindow.ui.training;

import javafx.scene.control.ToggleButton;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Shown;

/** A switch for one department and one trouble, which says how the department is now. */
final class QuickButton extends ToggleButton {

    QuickButton(Appearance appearance, SwitchesViewModel switches, QuickSwitch quick) {
        String name = switches.target(quick.target())
                .map(target -> target.name().in(appearance.language()))
                .orElse(quick.target());
        setId("quick-" + quick.target());
        setOnAction(event -> switches.toggle(quick));
        Shown.follow(this, switches.changesProperty(), change -> {
            boolean on = switches.isOn(quick);
            setSelected(on);
            setText(appearance.text("training.quick", name, appearance.text(word(quick, on))));
        });
    }

    private static String word(QuickSwitch quick, boolean on) {
        return on ? "training.state." + quick.kind() : "training.state.ANSWERS";
    }
}
