package org.onewindow.ui.kit;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Lets nodes follow view models without keeping thrown-away nodes alive: a view model outlives many builds of its screen. */
public final class Shown {
    private Shown() {}

    /** Gives {@code consumer} the value when {@code node} comes on screen and at each change while it is there. */
    public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> consumer) {
        value.when(node.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(consumer);
    }

    /** Runs {@code action} whenever the window that {@code node} is in loses the focus to another program or window, or never had it. */
    public static void whenFocusLeaves(Node node, Runnable action) {
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .addListener((observed, before, now) -> {
                    // Null while it is in no window: then it is being built anew.
                    if (Boolean.FALSE.equals(now)) {
                        action.run();
                    }
                });
    }
}
