package org.onewindow.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.SheetScreen;

/** The help: the keys of a screen, then those that hold everywhere. */
final class HelpKeys {
    private static final List<KeyHint> EVERYWHERE = List.of(
            new KeyHint("Tab", "shell.key.next"),
            new KeyHint("Ctrl+=  Ctrl+−  Ctrl+0", "shell.key.size"),
            new KeyHint("Esc", "shell.key.escape"),
            new KeyHint("F1", "shell.key.help"));

    private HelpKeys() {}

    static Screen sheet(Appearance appearance, Screen shown, Runnable close) {
        return new SheetScreen<>(appearance, FxmlFile.HELP, HelpController.class, () -> {
            List<KeyHint> keys = new ArrayList<>(shown.keys());
            keys.addAll(EVERYWHERE);
            return new HelpController(appearance, keys, close);
        });
    }
}
