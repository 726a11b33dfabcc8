package org.onewindow.ui.lock;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;
import org.onewindow.ui.kit.StationPlace;

/** The locked window: nothing of the work is on it. */
public final class LockScreen implements Screen {
    private final Appearance appearance;
    private final StationPlace place;
    private final LockViewModel viewModel;
    private final Optional<Supplier<char[]>> oneClick;
    private @Nullable Parent built;

    /** The screen over {@code viewModel}; with {@code oneClick}, a click unlocks it with the password given there. */
    public LockScreen(
            Appearance appearance, StationPlace place, LockViewModel viewModel, Optional<Supplier<char[]>> oneClick) {
        this.appearance = appearance;
        this.place = place;
        this.viewModel = viewModel;
        this.oneClick = oneClick;
    }

    @Override
    public Parent build() {
        built = new ScreenLoader(appearance)
                .with(LockController.class, () -> new LockController(appearance, place, viewModel, oneClick))
                .load(FxmlFile.LOCK);
        return built;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↵", "shell.lock.unlock"));
    }

    @Override
    public void onShown() {
        Node password = built == null ? null : built.lookup("#unlock-password");
        if (password != null) {
            password.requestFocus();
        }
    }
}
