package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Work;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.RiskFlag;

/** The sign-offs of some counters of a day, the earliest first, and how what was done there stands by them. Immutable. */
final class SignOffs {
    private final List<SignedDay> signed;
    private final List<LoggedEntry> entries;

    /**
     * Those that somebody gave for one of these counters.
     *
     * @param all those of the day
     * @param entries the day's entries of these counters
     */
    SignOffs(List<SignedDay> all, DayScope scope, List<LoggedEntry> entries) {
        this.signed = all.stream().filter(each -> each.isFor(scope)).toList();
        this.entries = entries;
    }

    List<SignedDay> signed() {
        return signed;
    }

    /** How each counter with work stands. */
    Map<String, DayOverview.Standing> standings() {
        Set<String> late = late().stream().map(EntryRef::counter).collect(Collectors.toSet());
        Map<String, DayOverview.Standing> standings = new TreeMap<>();
        entries.stream()
                .filter(each -> Work.isWork(each.entry()))
                .map(each -> each.entry().counter())
                .distinct()
                .forEach(counter -> standings.put(counter, standing(counter, late)));
        return standings;
    }

    private DayOverview.Standing standing(String counter, Set<String> late) {
        if (signed.stream().noneMatch(each -> each.isFor(counter))) {
            return DayOverview.Standing.UNSIGNED;
        }
        return late.contains(counter) ? DayOverview.Standing.REOPENED : DayOverview.Standing.SIGNED;
    }

    /** Work that lies under no signature, of counters for which there is one. */
    List<EntryRef> late() {
        return entries.stream()
                .filter(each -> Work.isWork(each.entry()))
                .filter(each ->
                        signed.stream().anyMatch(one -> one.isFor(each.entry().counter())))
                .filter(each -> signed.stream().noneMatch(one -> one.covers(each)))
                .map(LoggedEntry::ref)
                .toList();
    }

    /**
     * What is not as it was signed last.
     *
     * @param flags those of the day, settled as they are
     * @param rules the digest of the rules that they are by
     */
    DayOverview.SinceSigning since(LocalDate day, List<ReviewedFlag> flags, String rules) {
        if (signed.isEmpty()) {
            return DayOverview.SinceSigning.NOTHING;
        }
        SignedDay newest = signed.get(signed.size() - 1);
        if (isComparable(newest) && !isAsSigned(newest, day, flags, rules)) {
            return DayOverview.SinceSigning.CHANGED;
        }
        return flags.stream().anyMatch(ReviewedFlag::settledSinceSigning)
                ? DayOverview.SinceSigning.SETTLED
                : DayOverview.SinceSigning.NOTHING;
    }

    /** Only the same counters can be compared, and not an entry of before what was signed was kept. */
    private boolean isComparable(SignedDay newest) {
        Set<String> counters =
                entries.stream().map(each -> each.entry().counter()).collect(Collectors.toSet());
        return !newest.content().figures().isEmpty()
                && counters.containsAll(newest.counters())
                && newest.counters().containsAll(standings().keySet());
    }

    /** By the entries under the signature. While others are late, a flag may have another id because they belong to it, which is no change of what was signed. */
    private boolean isAsSigned(SignedDay newest, LocalDate day, List<ReviewedFlag> flags, String rules) {
        List<Entry> under =
                entries.stream().filter(newest::covers).map(LoggedEntry::entry).toList();
        String figures = DayFigures.of(day, under, List.of()).stream()
                .map(SignedContent::text)
                .collect(Collectors.joining(","));
        Set<String> ids =
                flags.stream().map(ReviewedFlag::flag).map(RiskFlag::id).collect(Collectors.toSet());
        return newest.content().rules().equals(rules)
                && newest.content().figures().equals(figures)
                && (!late().isEmpty() || ids.containsAll(newest.content().openFlags()));
    }
}
