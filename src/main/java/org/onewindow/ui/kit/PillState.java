package org.onewindow.ui.kit;

/**
 * What a {@link Pill} is to show.
 *
 * @param kind its colour and shape
 * @param message its words
 */
public record PillState(PillKind kind, Message message) {}
