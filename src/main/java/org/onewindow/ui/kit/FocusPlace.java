package org.onewindow.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Finds the focused control again after its screen was built afresh, by its id. */
final class FocusPlace {
    private FocusPlace() {}

    static Optional<String> of(@Nullable Node focused) {
        return Optional.ofNullable(focused).map(Node::getId);
    }

    static boolean restore(Parent root, Optional<String> id) {
        Optional<Node> node = id.map(one -> root.lookup("#" + one));
        node.ifPresent(FocusPlace::focus);
        return node.isPresent();
    }

    private static void focus(Node node) {
        node.requestFocus();
        if (node instanceof TextInputControl field) {
            field.end();
        }
    }
}
