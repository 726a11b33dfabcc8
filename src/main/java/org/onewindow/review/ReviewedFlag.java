package org.onewindow.review;

import java.util.Optional;
import java.util.Set;
import org.onewindow.review.risk.RiskFlag;

/** A flag and its settling, if it was settled; the newest counts. */
public record ReviewedFlag(RiskFlag flag, Optional<Settlement> settlement) {

    /** Whether nobody has settled it. */
    public boolean isOpen() {
        return settlement.isEmpty();
    }

    /** Whether it was settled, or settled anew, after somebody signed. */
    boolean isSettledAfter(SignedDay signed) {
        return settlement
                .filter(each -> each.at().toInstant().isAfter(signed.at().toInstant()))
                .isPresent();
    }

    /** Its evidence in the log. */
    public LogFilter entries() {
        return LogFilter.ALL.only(Set.copyOf(flag.evidence()));
    }
}
