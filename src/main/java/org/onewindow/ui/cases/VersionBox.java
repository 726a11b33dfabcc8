package org.onewindow.ui.cases;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseVersion;
import org.onewindow.ui.kit.Pill;

/** One version of a case: whose it is, its state, what was taken in, what was spared. */
final class VersionBox extends VBox {

    VersionBox(String whose, CaseFile file, CaseVersion version, CaseWords words) {
        getStyleClass().addAll("inset", "case-version");
        Label title = new Label(whose);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        getChildren()
                .addAll(
                        title,
                        new Pill(CaseWords.kind(version.state()), words.state(version.state())),
                        line(words.text("cases.version", version.version(), version.base())),
                        line(words.text("cases.received", words.received(file, version))),
                        line(words.saved(version)));
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
