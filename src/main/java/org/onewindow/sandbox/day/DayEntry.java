package org.onewindow.sandbox.day;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.journal.Entry;

/**
 * One entry of the day.
 *
 * @param subject the invented number of whom it concerns
 * @param taken when the hub took it
 */
public record DayEntry(Entry entry, Optional<String> subject, Instant taken) {}
