package org.onewindow.ui.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.Screen;

/** A desk with one field to type in. */
final class TestWorkplace implements Workplace, Screen {
    final StringProperty typed = new SimpleStringProperty("");
    boolean openWork;
    boolean closed;
    boolean told;
    private TextField field = new TextField();

    @Override
    public List<RailEntry> entries() {
        return List.of(RailEntry.counter(this));
    }

    @Override
    public boolean hasOpenWork() {
        return openWork;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Parent build() {
        field = new TextField();
        field.setId("number");
        field.setAccessibleText("Number");
        field.textProperty().bindBidirectional(typed);
        Label secret = new Label("王*婷");
        secret.setId("secret");
        VBox box = new VBox(10, field, secret);
        box.getStyleClass().addAll("panel", "trouble-box");
        return box;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("F2", "shell.rail.counter"));
    }

    @Override
    public void onShown() {
        field.requestFocus();
    }

    @Override
    public void onLocked() {
        told = true;
    }
}
