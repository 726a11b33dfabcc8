package org.onewindow.lookup;

import java.time.Duration;

/** A finished look-up in figures. */
public record LookupSummary(int asked, int found, int failed, Duration took, boolean cancelled) {}
