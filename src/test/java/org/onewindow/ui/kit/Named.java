package org.onewindow.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** What a control is called by who reads the screen aloud. */
final class Named {
    private Named() {}

    /** The controls in sight that take the focus and have no words of their own, none for who hears them, and no label that stands for them. */
    static List<String> nameless(Parent root) {
        Set<Node> all = root.lookupAll("*");
        Set<Node> labelled = all.stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(node -> node != null)
                .collect(Collectors.toSet());
        List<String> nameless = new ArrayList<>();
        for (Node node : all) {
            if (node.isFocusTraversable() && isShown(node) && !isNamed(node) && !labelled.contains(node)) {
                nameless.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass());
            }
        }
        return nameless;
    }

    private static boolean isNamed(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return true;
        } else if (node instanceof Labeled labeled) {
            return labeled.getText() != null && !labeled.getText().isBlank();
        }
        // The text field within another control speaks for that control, which is looked at itself.
        return node instanceof TextInputControl && node.getParent() instanceof ComboBoxBase<?>;
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
