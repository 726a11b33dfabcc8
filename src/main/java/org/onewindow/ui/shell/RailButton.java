package org.onewindow.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Shown;

/** A way on the rail to a screen. */
final class RailButton extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    RailButton(Appearance appearance, ShellViewModel viewModel, RailEntry entry) {
        super(appearance.text(entry.textKey()), new FontIcon(entry.icon()));
        setId("rail-" + entry.textKey().substring(entry.textKey().lastIndexOf('.') + 1));
        getStyleClass().add("rail-button");
        setContentDisplay(ContentDisplay.TOP);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> viewModel.open(entry));
        Shown.follow(
                this, viewModel.currentProperty(), current -> pseudoClassStateChanged(CHOSEN, current.equals(entry)));
    }
}
