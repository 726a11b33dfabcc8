package org.onewindow.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;
import org.onewindow.ui.kit.StationPlace;

/** The frame around the screen in work. */
final class ShellScreen implements Screen {
    private final Appearance appearance;
    private final StationPlace place;
    private final ShellViewModel viewModel;
    private final ShellStatus status;
    private final ShellActions actions;

    ShellScreen(
            Appearance appearance,
            StationPlace place,
            ShellViewModel viewModel,
            ShellStatus status,
            ShellActions actions) {
        this.appearance = appearance;
        this.place = place;
        this.viewModel = viewModel;
        this.status = status;
        this.actions = actions;
    }

    @Override
    public Parent build() {
        return new ScreenLoader(appearance)
                .with(ShellController.class, () -> new ShellController(appearance, place, viewModel, status, actions))
                .load(FxmlFile.SHELL);
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> keys =
                new ArrayList<>(viewModel.currentProperty().get().screen().keys());
        keys.add(new KeyHint("Ctrl+L", "shell.key.lock"));
        if (actions.training().isPresent()) {
            keys.add(new KeyHint("Ctrl+T", "shell.key.training"));
        }
        return keys;
    }

    @Override
    public void onShown() {
        viewModel.currentProperty().get().screen().onShown();
    }

    @Override
    public void onLocked() {
        viewModel.entries().forEach(entry -> entry.screen().onLocked());
    }
}
