package org.onewindow.ui.kit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX, hands over a window, and waits until it is closed. Once in a run of the program: JavaFX can't be started again. */
public final class WindowProgram {
    /** The toolkit's own remarks, about being on the class path for example, which are not for a person at a terminal. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private static final String KEEP_NO_BACKGROUNDS = "prism.disableRegionCaching";

    private WindowProgram() {}

    /**
     * Runs until the window is closed.
     *
     * @param fill opens the window; called on the JavaFX thread. If it fails, the window closes and the failure is thrown here
     * @throws NoDisplayException if there is nothing to show a window on
     */
    public static void run(Consumer<Stage> fill) throws NoDisplayException, InterruptedException {
        if (!mayHaveDisplay(System.getProperty("os.name"), System.getenv())) {
            throw new NoDisplayException();
        }
        CountDownLatch closed = new CountDownLatch(1);
        RuntimeException[] failure = new RuntimeException[1];
        start(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(event -> closed.countDown());
                fill.accept(stage);
            } catch (RuntimeException e) {
                failure[0] = e;
                closed.countDown();
            }
        });
        try {
            closed.await();
        } finally {
            Platform.exit();
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /**
     * Whether there can be a display at all. JavaFX on Linux speaks to an X server and to nothing else, so without {@code DISPLAY} there is
     * none; asking first is safe, while starting the toolkit without one may write to standard error.
     */
    static boolean mayHaveDisplay(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean needsServer = !name.contains("win") && !name.contains("mac");
        boolean drawsIntoMemory = "Monocle".equals(System.getProperty("glass.platform"));
        return !needsServer
                || drawsIntoMemory
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    private static void start(Runnable first) throws NoDisplayException {
        TOOLKIT.setLevel(Level.SEVERE);
        paintBackgroundsDirectly();
        try {
            Platform.startup(first);
        } catch (UnsupportedOperationException e) {
            // What the toolkit throws where DISPLAY names a server that does not answer.
            throw new NoDisplayException();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof UnsupportedOperationException) {
                throw new NoDisplayException();
            }
            throw e;
        }
    }

    /**
     * Rounded backgrounds are painted where they are instead of being kept as pictures and stretched: our cards change their size too often for that, and
     * on a display without a graphics card (a remote desktop) the stretching took a third of all painting. Whoever says otherwise on the command line is heard.
     */
    private static void paintBackgroundsDirectly() {
        if (System.getProperty(KEEP_NO_BACKGROUNDS) == null) {
            System.setProperty(KEEP_NO_BACKGROUNDS, "true");
        }
    }
}
