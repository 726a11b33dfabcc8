package org.onewindow.ui.shell;

import java.util.Optional;

/**
 * What the buttons of the shell do.
 *
 * @param training opens the switches of a training station; none elsewhere
 */
record ShellActions(Runnable lock, Runnable help, Runnable signOut, Optional<Runnable> training) {}
