package org.onewindow.app.command;

import java.util.List;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsFault;

/** The program's window, as the command line opens it. Both block until it was closed. */
public interface ProgramWindow {

    /** Opens the window; returns the exit code when it was closed. */
    int open(Settings settings);

    /**
     * Shows what is wrong with the settings, which is on standard error already: whoever started the program from a menu sees no standard error.
     * Does nothing without a display.
     */
    void cannotStart(List<SettingsFault> faults);
}
