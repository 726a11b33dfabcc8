package org.onewindow.ui.training;

import javafx.scene.Parent;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** Says that all data are invented, and which numbers to try. */
public final class InventedNotice implements Screen {
    private final Appearance appearance;
    private final TrainingStation station;

    /** About {@code station}. */
    public InventedNotice(Appearance appearance, TrainingStation station) {
        this.appearance = appearance;
        this.station = station;
    }

    @Override
    public Parent build() {
        return new ScreenLoader(appearance)
                .with(InventedNoticeController.class, () -> new InventedNoticeController(appearance, station))
                .load(FxmlFile.TRAINING_NOTICE);
    }
}
