package org.onewindow.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Work that is done again and again while something is on screen. A running animation is held by the toolkit, with all it refers to, for as long as the
 * program lives: so it must stop with the nodes it is for.
 */
public final class Ticking {
    private Ticking() {}

    /** Runs {@code tick} when {@code node} enters a scene and once a {@code period} until it leaves it. To be called on the JavaFX thread. */
    public static void whileOnScreen(Node node, Duration period, Runnable tick) {
        Timeline clock = new Timeline(new KeyFrame(period, due -> tick.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                tick.run();
                clock.play();
            }
        });
    }
}
