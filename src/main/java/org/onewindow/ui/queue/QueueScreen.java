package org.onewindow.ui.queue;

import java.time.Clock;
import javafx.scene.Parent;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** What waits for the exchange and for the hub, since when and why, and how the connections stand. */
public final class QueueScreen implements Screen {
    private final QueueViewModel model;
    private final Appearance appearance;
    private final Clock clock;

    /** Shows {@code model}; times of day are those of the clock's zone. */
    public QueueScreen(QueueViewModel model, Appearance appearance, Clock clock) {
        this.model = model;
        this.appearance = appearance;
        this.clock = clock;
    }

    @Override
    public Parent build() {
        model.show();
        QueueWords words = new QueueWords(appearance.texts(), clock.getZone());
        return new ScreenLoader(appearance)
                .with(QueueController.class, () -> new QueueController(model, words, clock))
                .load(FxmlFile.QUEUE);
    }
}
