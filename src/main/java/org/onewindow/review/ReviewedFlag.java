package org.onewindow.review;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.RiskFlag;

/** A flag and its settling, if it was settled; the newest counts. */
public record ReviewedFlag(RiskFlag flag, Optional<Settlement> settlement) {

    /** Whether nobody has settled it. */
    public boolean isOpen() {
        return settlement.isEmpty();
    }

    /** Its evidence in the log of {@code counter}. */
    public LogFilter entries(String counter) {
        Set<Long> sequences = new HashSet<>();
        for (EntryRef ref : flag.evidence()) {
            if (ref.counter().equals(counter)) {
                sequences.add(ref.sequence());
            }
        }
        return LogFilter.ALL.with(LogColumn.COUNTER, Set.of(counter)).only(sequences);
    }
}
