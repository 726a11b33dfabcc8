package org.onewindow.ui.review;

import java.util.List;
import javafx.scene.Parent;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.review.LogWords;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.SaveDialog;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** The supervisor's daily review. */
public final class ReviewScreen implements Screen {
    private final ReviewViewModel model;
    private final Appearance appearance;
    private final Catalogue catalogue;
    private final SaveDialog dialog;

    /** The screen over {@code model}. */
    public ReviewScreen(ReviewViewModel model, Appearance appearance, Catalogue catalogue, SaveDialog dialog) {
        this.model = model;
        this.appearance = appearance;
        this.catalogue = catalogue;
        this.dialog = dialog;
    }

    @Override
    public Parent build() {
        LogWords words = new LogWords(appearance.texts(), catalogue);
        ScreenLoader loader = new ScreenLoader(appearance)
                .with(ReviewController.class, () -> new ReviewController(model, appearance, catalogue, dialog))
                .with(FiguresController.class, () -> new FiguresController(model, appearance, words))
                .with(FlagsController.class, () -> new FlagsController(model, appearance, words))
                .with(LogController.class, () -> new LogController(model, appearance, words));
        model.begin();
        return loader.load(FxmlFile.REVIEW);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("Alt ←", "review.day.before"),
                new KeyHint("Alt →", "review.day.after"),
                new KeyHint("F5", "review.refresh"),
                new KeyHint("F10", "review.sign"));
    }

    @Override
    public void onLocked() {
        model.clear();
    }
}
