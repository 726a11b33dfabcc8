package org.onewindow.ui.kit;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Lets nodes follow view models without keeping thrown-away nodes alive: a view model outlives many builds of its screen. */
public final class Shown {
    private Shown() {}

    /** Gives {@code consumer} the value when {@code node} comes on screen and at each change while it is there. */
    public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> consumer) {
        value.when(node.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(consumer);
    }
}
