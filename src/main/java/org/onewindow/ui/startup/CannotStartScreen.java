package org.onewindow.ui.startup;

import java.util.List;
import javafx.scene.Parent;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** Says why the station can't be opened, everything at once, and what to do about it. */
public final class CannotStartScreen implements Screen {
    private final Appearance appearance;
    private final Reasons reasons;

    /** The reasons as sentences, in the language asked for. */
    @FunctionalInterface
    public interface Reasons {
        List<String> in(Texts texts);
    }

    /** A screen that tells {@code reasons}. */
    public CannotStartScreen(Appearance appearance, Reasons reasons) {
        this.appearance = appearance;
        this.reasons = reasons;
    }

    @Override
    public Parent build() {
        return new ScreenLoader(appearance)
                .with(CannotStartController.class, () -> new CannotStartController(reasons.in(appearance.texts())))
                .load(FxmlFile.CANNOT_START);
    }
}
