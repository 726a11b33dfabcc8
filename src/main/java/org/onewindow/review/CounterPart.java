package org.onewindow.review;

import java.util.Optional;

/**
 * A counter's part of a day.
 *
 * @param counter which
 * @param own whether it is this one: then its entries come from its own log, and nothing is missing
 * @param entries how many it has that day
 * @param through how many entries its log has up to the last one of the day: what a signature covers
 * @param standing how far the hub has checked its log; empty if the hub does not know it or was not asked
 */
public record CounterPart(String counter, boolean own, long entries, long through, Optional<CounterStanding> standing) {

    /** Whether every entry of the day lies under a checkpoint that the hub has checked. */
    public boolean isChecked() {
        return standing.filter(each -> each.frozen().isEmpty() && each.checked() >= through)
                .isPresent();
    }
}
