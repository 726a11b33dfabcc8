package org.onewindow.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A short state in a rounded field. Its kind gives colour and shape; the text says the same in words. */
public final class Pill extends Label {
    private final ObjectProperty<PillKind> kind = new SimpleObjectProperty<>(this, "kind", PillKind.NEUTRAL);
    private final FontIcon icon = new FontIcon();

    /** A neutral pill without words. */
    public Pill() {
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(icon);
        kind.subscribe(this::show);
    }

    /** A pill of a kind. */
    public Pill(PillKind kind, String text) {
        this();
        setKind(kind);
        setText(text);
    }

    /** What the state means. */
    public ObjectProperty<PillKind> kindProperty() {
        return kind;
    }

    /** See {@link #kindProperty()}. */
    public PillKind getKind() {
        return kind.get();
    }

    /** See {@link #kindProperty()}. */
    public void setKind(PillKind kind) {
        this.kind.set(kind);
    }

    private void show(PillKind shown) {
        for (PillKind one : PillKind.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(one.styleName()), one == shown);
        }
        icon.setIconLiteral(shown.icon());
    }
}
