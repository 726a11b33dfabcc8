package org.onewindow.ui.counter;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.PillKind;

/** The shape of a state; its word goes to screen readers. */
final class StateIcon extends StackPane {
    private final FontIcon icon = new FontIcon();

    StateIcon() {
        getStyleClass().add("state-icon");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(icon);
        setMinWidth(22);
    }

    void show(StateLook look, Texts texts) {
        icon.setIconLiteral(look.kind().icon());
        for (PillKind kind : PillKind.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.styleName()), kind == look.kind());
        }
        setAccessibleText(texts.text(look.textKey()));
    }
}
