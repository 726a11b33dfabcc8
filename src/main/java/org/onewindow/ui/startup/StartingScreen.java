package org.onewindow.ui.startup;

import javafx.scene.Parent;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** The moment before the station is open. */
public record StartingScreen(Appearance appearance) implements Screen {

    @Override
    public Parent build() {
        return new ScreenLoader(appearance).load(FxmlFile.STARTING);
    }
}
