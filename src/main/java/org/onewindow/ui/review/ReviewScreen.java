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
    private final ExportViewModel export;
    private final Appearance appearance;
    private final Catalogue catalogue;
    private final SaveDialog dialog;

    /** The screen over {@code model}, from which {@code export} saves. */
    public ReviewScreen(
            ReviewViewModel model,
            ExportViewModel export,
            Appearance appearance,
            Catalogue catalogue,
            SaveDialog dialog) {
        this.model = model;
        this.export = export;
        this.appearance = appearance;
        this.catalogue = catalogue;
        this.dialog = dialog;
    }

    @Override
    public Parent build() {
        LogWords words = new LogWords(appearance.texts(), catalogue);
        ReportFiles files = new ReportFiles(appearance, catalogue, dialog);
        ScreenLoader loader = new ScreenLoader(appearance)
                .with(ReviewController.class, () -> new ReviewController(model, export, appearance, files))
                .with(ApprovalController.class, () -> new ApprovalController(export, model, appearance, files))
                .with(ReachController.class, () -> new ReachController(model, appearance))
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
        export.stopAsking();
    }
}
