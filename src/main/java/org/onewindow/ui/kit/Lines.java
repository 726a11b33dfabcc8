package org.onewindow.ui.kit;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Lines that come and go, taking no room while they are away. */
public final class Lines {
    private Lines() {}

    /** Shows {@code node} while {@code condition} holds. */
    public static void showIf(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** Shows the message in the language {@code appearance} has now, or nothing while there is none. */
    public static void tell(Label label, ObservableValue<Optional<Message>> message, Appearance appearance) {
        label.textProperty()
                .bind(message.map(
                        one -> one.map(words -> words.in(appearance.texts())).orElse("")));
        showIf(label, message.map(Optional::isPresent));
    }
}
