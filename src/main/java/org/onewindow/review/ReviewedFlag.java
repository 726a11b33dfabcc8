package org.onewindow.review;

import java.util.Optional;
import java.util.Set;
import org.onewindow.review.risk.RiskFlag;

/**
 * A flag and its settling, if it was settled; the newest counts.
 *
 * @param settledSinceSigning whether it was settled, or settled anew, after the newest sign-off, or nobody has signed
 */
public record ReviewedFlag(RiskFlag flag, Optional<Settlement> settlement, boolean settledSinceSigning) {

    /** Whether nobody has settled it. */
    public boolean isOpen() {
        return settlement.isEmpty();
    }

    /** Its evidence in the log. */
    public LogFilter entries() {
        return LogFilter.ALL.only(Set.copyOf(flag.evidence()));
    }
}
