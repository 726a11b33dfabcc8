package org.onewindow.lookup;

import java.time.Duration;

/**
 * A finished look-up in figures. A department that answered, and has no record or one that does not agree, is in {@code asked} alone.
 *
 * @param asked how many services were to be asked
 * @param found how many found records
 * @param saved for how many a saved copy stands in
 * @param queued how many are asked when the network returns
 * @param failed how many could not say
 */
public record LookupSummary(
        int asked, int found, int saved, int queued, int failed, Duration took, boolean cancelled) {}
