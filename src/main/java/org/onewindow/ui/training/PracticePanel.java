package org.onewindow.ui.training;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** The part of the sign-in screen that only a training station has: sign in with one click, and trouble on demand. */
public final class PracticePanel implements Screen {
    private final Appearance appearance;
    private final TrainingStation station;
    private final SwitchesViewModel switches;
    private final Consumer<Trainee> signIn;
    private final Runnable showAll;

    /** A click signs a trainee in with {@code signIn}; {@code showAll} opens the list of all switches. */
    public PracticePanel(
            Appearance appearance,
            TrainingStation station,
            SwitchesViewModel switches,
            Consumer<Trainee> signIn,
            Runnable showAll) {
        this.appearance = appearance;
        this.station = station;
        this.switches = switches;
        this.signIn = signIn;
        this.showAll = showAll;
    }

    @Override
    public Parent build() {
        return new ScreenLoader(appearance)
                .with(
                        PracticeController.class,
                        () -> new PracticeController(appearance, station, switches, signIn, showAll))
                .load(FxmlFile.TRAINING_PRACTICE);
    }
}
