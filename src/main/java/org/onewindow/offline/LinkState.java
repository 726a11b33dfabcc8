package org.onewindow.offline;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.lookup.LinkFinding;

/**
 * How a link stands.
 *
 * @param up whether the other end is believed to be there
 * @param since since when it is so, or since when it is watched
 * @param cause what the questions find while it is down
 */
public record LinkState(boolean up, Instant since, Optional<LinkFinding> cause) {}
