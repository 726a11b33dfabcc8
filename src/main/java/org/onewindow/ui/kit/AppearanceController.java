package org.onewindow.ui.kit;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/** The two buttons that change language and theme. */
public final class AppearanceController {
    private final Appearance appearance;

    @FXML
    private Button themeButton;

    AppearanceController(Appearance appearance) {
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        themeButton
                .graphicProperty()
                .bind(appearance
                        .themeProperty()
                        .map(theme -> new FontIcon(theme == Theme.LIGHT ? "bi-moon" : "bi-sun")));
    }

    @FXML
    private void switchLanguage() {
        appearance.switchLanguage();
    }

    @FXML
    private void switchTheme() {
        appearance.switchTheme();
    }
}
