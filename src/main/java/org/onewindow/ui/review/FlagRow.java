package org.onewindow.ui.review;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;

/** A flag in the list: how grave, what, and the way to it. */
final class FlagRow extends HBox {
    private static final int HIGH = 4;
    private static final int LOOK = 3;

    private final Pill severity = new Pill();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label state = new Label();
    private @Nullable ReviewedFlag shown;

    FlagRow(Consumer<ReviewedFlag> look, String lookWords) {
        getStyleClass().add("flag-row");
        title.getStyleClass().add("strong");
        whole(title);
        sentence.getStyleClass().addAll("small", "quiet");
        whole(sentence);
        state.getStyleClass().add("small");
        Hyperlink link = new Hyperlink(lookWords);
        link.getStyleClass().add("small");
        link.setOnAction(event -> {
            if (shown != null) {
                look.accept(shown);
            }
        });
        HBox below = new HBox(state, link);
        below.getStyleClass().add("flag-below");
        VBox words = new VBox(title, sentence, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        severity.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(severity, words);
    }

    private static void whole(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    void show(ReviewedFlag flag, String grave, String name, String said, String standing) {
        shown = flag;
        int level = flag.flag().severity();
        severity.setKind(level >= HIGH ? PillKind.BAD : level >= LOOK ? PillKind.WARNING : PillKind.NEUTRAL);
        severity.setText(grave);
        title.setText(name);
        sentence.setText(said);
        state.setText(standing);
    }
}
