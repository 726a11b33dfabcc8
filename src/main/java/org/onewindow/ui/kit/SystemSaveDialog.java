package org.onewindow.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialog of the system the program runs on, over the program's window. */
public final class SystemSaveDialog implements SaveDialog {
    @Override
    public Optional<Path> ask(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        String ending = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, "*." + ending));
        return Optional.ofNullable(chooser.showSaveDialog(shownWindow())).map(File::toPath);
    }

    private static @Nullable Window shownWindow() {
        return Window.getWindows().stream().findFirst().orElse(null);
    }
}
