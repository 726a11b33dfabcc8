package org.onewindow.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.review.risk.LogId;

/** The order of what was written at several counters. Each has a clock of its own, so it is as good as those are set. */
final class EntryOrder {
    private EntryOrder() {}

    /**
     * What was written to several logs, the earliest first. A log is in its own order, whatever was done to the clock; between logs only the clocks can
     * tell. So an entry stands at the latest time that its log has shown up to there, which holds both at once. The same for everybody who has the same entries.
     */
    static List<LoggedEntry> earliestFirst(Collection<LoggedEntry> entries) {
        List<LoggedEntry> byLog = entries.stream()
                .sorted(Comparator.comparing(LoggedEntry::logId)
                        .thenComparingLong(each -> each.entry().sequence()))
                .toList();
        Map<LogId, Instant> latest = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (LoggedEntry each : byLog) {
            Instant shown = latest.merge(
                    each.logId(), each.entry().time().toInstant(), (one, other) -> one.isAfter(other) ? one : other);
            placed.add(new Placed(each, shown));
        }
        // Stable: entries at one time keep the order of their log.
        placed.sort(Comparator.comparing(Placed::shown));
        return placed.stream().map(Placed::entry).toList();
    }

    /** An entry, and the latest time that its log has shown up to it. */
    private record Placed(LoggedEntry entry, Instant shown) {}
}
