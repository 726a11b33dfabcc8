package org.onewindow.ui.kit;

/**
 * A line of the help.
 *
 * @param keys how the keys are written, for example {@code Alt+1…9}
 * @param textKey the key of the words that say what they do
 */
public record KeyHint(String keys, String textKey) {}
