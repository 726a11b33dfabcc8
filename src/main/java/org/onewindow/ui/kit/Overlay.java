package org.onewindow.ui.kit;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A sheet over the screen, with a veil around it. Esc or a click beside it closes it. */
final class Overlay extends StackPane {

    Overlay(Parent content, Runnable close) {
        getStyleClass().add("overlay");
        Region veil = new Region();
        veil.getStyleClass().add("veil");
        veil.setOnMouseClicked(event -> close.run());
        getChildren().addAll(veil, content);
        if (content instanceof Region region) {
            region.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }
}
