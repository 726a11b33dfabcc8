package org.onewindow.ui.training;

/**
 * A trouble that can be practised.
 *
 * @param code its code at the switches
 * @param textKey the key of the words that say what happens
 */
public record PracticeFault(String code, String textKey) {}
