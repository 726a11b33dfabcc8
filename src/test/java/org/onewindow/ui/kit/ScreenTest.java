package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.onewindow.language.Language;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A test that walks a screen, in a real window without a display. It begins with an empty window of 1440 × 900, in English and light, and
 * leaves pictures in {@code target/screens}.
 */
public abstract class ScreenTest {
    /** What an action brings about is done when the queue was empty twice; five times, as by default, took most of a test's time in pauses. */
    private static final int PASSES = 2;

    private static final Path PICTURES = Path.of("target", "screens");

    static {
        // Monocle's screen; read once, when the toolkit starts. Large enough for 4K.
        System.setProperty("headless.geometry", "3840x2160-32");
        try {
            // Here, so that a test's fields may hold controls, which need the toolkit.
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Presses keys and clicks, as a person does. */
    protected final FxRobot robot = new FxRobot();

    protected Appearance appearance = new Appearance(Language.ENGLISH, Theme.LIGHT);
    protected MainWindow window;
    protected Stage stage;

    @BeforeEach
    final void openTheWindow() {
        stage = onScreen(Stage::new);
        window = onScreen(() -> new MainWindow(stage, appearance));
        doOnScreen(() -> {
            window.open();
            stage.requestFocus();
        });
        robot.targetWindow(stage);
        resize(1440, 900);
    }

    @AfterEach
    final void closeTheWindow() throws TimeoutException {
        robot.release(new KeyCode[0]);
        doOnScreen(window::close);
        FxToolkit.cleanupStages();
    }

    /** Shows {@code screen} and waits until it is there. */
    protected final void show(Screen screen) {
        doOnScreen(() -> window.show(screen));
    }

    /** What {@code look} finds on the JavaFX thread, or makes for later: nothing of what is shown changes, so that there is nothing to wait for. */
    protected final <T> T onScreen(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, look);
    }

    /** Does {@code action} on the JavaFX thread, and waits for it and for what follows from it. */
    protected final void doOnScreen(Runnable action) {
        onScreen(Executors.callable(action));
        WaitForAsyncUtils.waitForFxEvents(PASSES);
    }

    /** Makes the window this large. */
    protected final void resize(double width, double height) {
        doOnScreen(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** The node on screen with this id or style class ({@code #id}, {@code .class}). */
    protected final <N extends Node> N find(String query) {
        return robot.from(window.scene().getRoot()).lookup(query).query();
    }

    /** Types {@code text} into whatever has the focus: quicker than anybody can, and quicker than the robot, which rests after each character. */
    protected final void type(String text) {
        Scene typedInto = robot.window(Window::isFocused).getScene();
        BaseRobot keyboard = robot.robotContext().getBaseRobot();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> keyboard.typeKeyboard(typedInto, KeyCode.UNDEFINED, character));
        WaitForAsyncUtils.waitForFxEvents(PASSES);
    }

    /** Presses the keys together and lets them go. */
    protected final void press(KeyCode... keys) {
        KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        for (int last = keys.length - 1; last >= 0; last--) {
            keyboard.releaseNoWait(keys[last]);
        }
        WaitForAsyncUtils.waitForFxEvents(PASSES);
    }

    /** Draws the window of now into {@code target/screens/<name>-<language>-<theme>.png}. */
    protected final void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents(PASSES);
        draw(name);
    }

    private void draw(String name) {
        assertThat(onScreen(() -> Named.nameless(window.scene().getRoot())))
                .as("every control that takes the focus has a name for who hears the screen")
                .isEmpty();
        WritableImage image = onScreen(() -> window.scene().snapshot(null));
        String file = name + "-" + appearance.language().code() + "-"
                + appearance.theme().code() + ".png";
        try {
            Files.createDirectories(PICTURES);
            PngFile.write(image, PICTURES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws the window in both languages and both themes, and leaves it in the language it had. The theme may be the other one then: to dress
     * a window takes longer than anything else about a picture, so it is done once.
     */
    protected final void pictures(String name) {
        picture(name);
        doOnScreen(appearance::switchLanguage);
        draw(name);
        doOnScreen(appearance::switchTheme);
        draw(name);
        doOnScreen(appearance::switchLanguage);
        draw(name);
    }
}
