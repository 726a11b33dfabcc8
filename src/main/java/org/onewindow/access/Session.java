package org.onewindow.access;

import java.time.Instant;

/**
 * An operator signed in.
 *
 * @param operator who
 * @param since when they signed in
 */
public record Session(Operator operator, Instant since) {}
