package org.onewindow.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window: the one place that opens it, fills it, and lays something over what it shows. It dresses its scene in the theme and text size
 * of now and builds its screen afresh when the language changes. To be used on the JavaFX thread.
 */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1100;
    private static final double LEAST_HEIGHT = 680;
    private static final double STANDARD_FONT_SIZE = 14;
    private static final String SIZE_CLASS = "size-";

    private final Stage stage;
    private final Appearance appearance;
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, WIDTH, HEIGHT);
    private final Map<Screen, String> places = new WeakHashMap<>();
    private @Nullable Screen screen;
    private @Nullable Screen overlay;
    private @Nullable Node focusBelow;
    private boolean troubleShown;

    /** Fills {@code stage}; nothing is shown yet. */
    public MainWindow(Stage stage, Appearance appearance) {
        this.stage = stage;
        this.appearance = appearance;
        Fonts.load();
        root.getStyleClass().add("window-root");
        appearance.themeProperty().subscribe(this::dress);
        appearance.percentProperty().subscribe(this::resize);
        appearance.languageProperty().addListener((observed, before, now) -> rebuild());
        key(KeyCode.EQUALS, appearance::enlarge);
        key(KeyCode.PLUS, appearance::enlarge);
        key(KeyCode.ADD, appearance::enlarge);
        key(KeyCode.MINUS, appearance::reduce);
        key(KeyCode.SUBTRACT, appearance::reduce);
        key(KeyCode.DIGIT0, appearance::standardSize);
    }

    /** Opens the window, in the middle of the screen and no larger than it. */
    public void open() {
        stage.setScene(scene);
        stage.setTitle(appearance.text("common.product"));
        // Some window managers open a window of 200 × 200 if they are not told otherwise.
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Windows.fit(stage, WIDTH, HEIGHT);
        stage.show();
        // Others take the least size for the size; asked once more when the window is there, they keep it.
        Platform.runLater(() -> Windows.fit(stage, WIDTH, HEIGHT));
    }

    /** Closes the window and lets go of what filled it. */
    public void close() {
        stage.close();
        root.getChildren().clear();
        screen = null;
        overlay = null;
        focusBelow = null;
        places.clear();
    }

    /** The scene, for keys that hold everywhere and for watching whether somebody is there. */
    public Scene scene() {
        return scene;
    }

    /**
     * Shows {@code screen} instead of everything that was there; pop-ups and overlays close, and the old nodes leave the scene. A screen that
     * was there before gets the focus back where it was.
     */
    public void show(Screen screen) {
        remember();
        this.screen = screen;
        this.overlay = null;
        this.focusBelow = null;
        this.troubleShown = false;
        closePopups();
        fill(screen);
        if (!FocusPlace.restore(root, Optional.ofNullable(places.get(screen)))) {
            screen.onShown();
        }
    }

    private void fill(Screen with) {
        root.getChildren().setAll(with.build());
        settle();
    }

    /** What lies in a scroll pane can only be found, and get the focus, once the pane has been dressed. */
    private void settle() {
        root.applyCss();
        root.layout();
    }

    private void remember() {
        if (screen != null) {
            FocusPlace.of(overlay == null ? scene.getFocusOwner() : focusBelow)
                    .ifPresent(place -> places.put(screen, place));
        }
    }

    /** The screen that fills the window. */
    public Optional<Screen> screen() {
        return Optional.ofNullable(screen);
    }

    /** Lays {@code above} over the screen, which keeps its state but can't be used meanwhile. Esc closes it. */
    public void showOver(Screen above) {
        closeOverlay();
        focusBelow = scene.getFocusOwner();
        overlay = above;
        root.getChildren().forEach(node -> node.setDisable(true));
        root.getChildren().add(new Overlay(above.build(), this::closeOverlay));
        settle();
        above.onShown();
    }

    /** Closes what lies over the screen, if something does, and gives the focus back. */
    public void closeOverlay() {
        if (overlay == null) {
            return;
        }
        overlay = null;
        troubleShown = false;
        root.getChildren().remove(root.getChildren().size() - 1);
        root.getChildren().forEach(node -> node.setDisable(false));
        if (focusBelow != null) {
            focusBelow.requestFocus();
            focusBelow = null;
        }
    }

    /** Tells one thing over the screen, until it is closed. */
    public void tell(Message title, Message words) {
        showOver(new SheetScreen<>(
                appearance,
                FxmlFile.NOTICE,
                NoticeController.class,
                () -> new NoticeController(appearance, title, words, this::closeOverlay)));
    }

    /** Tells that something unexpected went wrong, with the reference that finds it in the log. Once at a time. */
    public void tellTrouble(String reference) {
        if (!troubleShown) {
            tell(Message.of("common.trouble.title"), Message.of("common.trouble", reference));
            troubleShown = true;
        }
    }

    /** Asks {@code mayClose} whenever somebody wants to close the window. */
    public void onCloseRequest(BooleanSupplier mayClose) {
        stage.setOnCloseRequest(event -> {
            if (!mayClose.getAsBoolean()) {
                event.consume();
            }
        });
    }

    /** Whether something lies over the screen. */
    public boolean isCovered() {
        return overlay != null;
    }

    private void rebuild() {
        stage.setTitle(appearance.text("common.product"));
        Screen shown = screen;
        if (shown == null) {
            return;
        }
        Screen above = overlay;
        Optional<String> focused = FocusPlace.of(above == null ? scene.getFocusOwner() : focusBelow);
        Optional<String> focusedAbove = FocusPlace.of(above == null ? null : scene.getFocusOwner());
        overlay = null;
        closePopups();
        fill(shown);
        if (!FocusPlace.restore(root, focused)) {
            shown.onShown();
        }
        if (above != null) {
            showOver(above);
            FocusPlace.restore(root, focusedAbove);
        }
    }

    private void dress(Theme theme) {
        // For all windows of the program, since lists that pop up are windows of their own.
        Application.setUserAgentStylesheet(theme.base());
        scene.getStylesheets().setAll(theme.sheets());
    }

    private void resize(int percent) {
        root.setStyle("-fx-font-size: " + STANDARD_FONT_SIZE * percent / 100 + "px;");
        root.getStyleClass().removeIf(name -> name.startsWith(SIZE_CLASS));
        root.getStyleClass().add(SIZE_CLASS + percent);
    }

    private void key(KeyCode code, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }

    private static void closePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }
}
