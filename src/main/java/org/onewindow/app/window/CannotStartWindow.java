package org.onewindow.app.window;

import java.util.List;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.app.settings.SettingsFaultWords;
import org.onewindow.language.Language;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.MainWindow;
import org.onewindow.ui.kit.NoDisplayException;
import org.onewindow.ui.kit.Theme;
import org.onewindow.ui.kit.WindowProgram;
import org.onewindow.ui.startup.CannotStartScreen;

/** The window of a program whose settings are faulty. It says what is wrong; nothing else is opened. */
public final class CannotStartWindow {
    private final List<SettingsFault> faults;
    private final Appearance appearance;

    /** A window that tells {@code faults}; the settings can't say its language, so the caller does. */
    public CannotStartWindow(List<SettingsFault> faults, Language language) {
        this.faults = List.copyOf(faults);
        this.appearance = new Appearance(language, Theme.LIGHT);
    }

    /** Shows the window until it is closed; once in a run of the program. */
    public void run() throws NoDisplayException, InterruptedException {
        WindowProgram.run(stage -> {
            MainWindow window = new MainWindow(stage, appearance);
            window.show(screen(appearance, faults));
            window.open();
        });
    }

    static CannotStartScreen screen(Appearance appearance, List<SettingsFault> faults) {
        return new CannotStartScreen(
                appearance,
                texts -> faults.stream()
                        .map(fault -> SettingsFaultWords.sentence(fault, texts))
                        .toList());
    }
}
