package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class TickingTest extends ScreenTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /** Ticks while it is on screen. */
    private record TickingScreen(AtomicInteger ticks) implements Screen {
        @Override
        public Parent build() {
            StackPane pane = new StackPane();
            Ticking.whileOnScreen(pane, javafx.util.Duration.millis(20), ticks::incrementAndGet);
            return pane;
        }
    }

    @Test
    void itTicksWhileItIsOnScreenAndNoLonger() throws Exception {
        AtomicInteger ticks = new AtomicInteger();
        show(new TickingScreen(ticks));
        await().atMost(LONG).until(() -> ticks.get() > 3);

        show(StackPane::new);
        int last = onScreen(ticks::get);
        Thread.sleep(200);
        assertThat(onScreen(ticks::get)).isEqualTo(last);
    }

    @Test
    void whatTickedIsLetGo() {
        WeakReference<AtomicInteger> left = new WeakReference<>(shownAndLeft());
        await().atMost(LONG).until(() -> {
            System.gc();
            return left.get() == null;
        });
    }

    private AtomicInteger shownAndLeft() {
        AtomicInteger ticks = new AtomicInteger();
        show(new TickingScreen(ticks));
        await().atMost(LONG).until(() -> ticks.get() > 1);
        show(StackPane::new);
        return ticks;
    }

    @Test
    void itEndsWithTheWindow() throws Exception {
        AtomicInteger ticks = new AtomicInteger();
        show(new TickingScreen(ticks));
        doOnScreen(window::close);
        int last = onScreen(ticks::get);
        Thread.sleep(200);
        assertThat(onScreen(ticks::get)).isEqualTo(last);
    }
}
