package org.onewindow.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.review.risk.LogId;

/**
 * A day signed off, as the journal says it.
 *
 * @param number 1 for the sign-off, 2 and more for supplementary ones
 * @param by the supervisor's sign-in name
 * @param sequence the entry that says so
 * @param covered how many entries of each log lie under the signature
 * @param root the root of the checkpoint that was signed, base64
 * @param size the size of that checkpoint
 * @param digest the digest of the figures and flags that were signed
 * @param openFlags how many flags were open then
 * @param whole whether it was signed for all counters of the station, those among them that had not sent anything yet
 * @param content the figures and flags
 */
public record SignedDay(
        LocalDate day,
        int number,
        String by,
        OffsetDateTime at,
        long sequence,
        Map<LogId, Long> covered,
        String root,
        long size,
        String digest,
        int openFlags,
        boolean whole,
        SignedContent content) {
    public SignedDay {
        covered = Map.copyOf(covered);
    }

    /** Whether an entry lies under the signature. */
    boolean covers(LoggedEntry entry) {
        return covers(entry.logId(), entry.entry().sequence());
    }

    /** The same of an entry that is only known by its place. */
    boolean covers(LogId log, long sequence) {
        return sequence < covered.getOrDefault(log, 0L);
    }

    /** Whether somebody signed for this counter, had it entries by then or not. */
    boolean isFor(String counter) {
        return whole || counters().contains(counter);
    }

    /** Whether somebody signed for one of these counters. */
    boolean isFor(DayScope scope) {
        return whole || counters().stream().anyMatch(scope::covers);
    }

    /** The counters of which entries lie under it. */
    Set<String> counters() {
        return covered.keySet().stream().map(LogId::counter).collect(Collectors.toUnmodifiableSet());
    }
}
