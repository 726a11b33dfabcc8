package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.LogId;
import org.onewindow.review.risk.RiskFlag;

/**
 * A day at a glance.
 *
 * @param reach how far it reaches, and why no farther
 * @param counters whose entries it is made of; this counter first
 * @param entries how many entries the day has
 * @param figures one of each kind, in their order
 * @param hours the hours from the first to the last with a look-up
 * @param departments the one with the most requests first
 * @param outages in order of time
 * @param flags the gravest first
 * @param signed the day's sign-offs, the earliest first
 * @param late entries of work that no sign-off covers, where there is one; they reopen it
 * @param covered how many entries of each log lie before the end of what was read: what a signature would cover
 * @param digest of the figures, the flags and their settling: what a supervisor has seen
 */
public record DayOverview(
        LocalDate day,
        Reach reach,
        List<CounterPart> counters,
        long entries,
        List<Figure> figures,
        List<HourFigures> hours,
        List<DepartmentFigures> departments,
        List<Outage> outages,
        List<ReviewedFlag> flags,
        List<SignedDay> signed,
        List<EntryRef> late,
        Map<LogId, Long> covered,
        String digest) {
    public DayOverview {
        counters = List.copyOf(counters);
        figures = List.copyOf(figures);
        hours = List.copyOf(hours);
        departments = List.copyOf(departments);
        outages = List.copyOf(outages);
        flags = List.copyOf(flags);
        signed = List.copyOf(signed);
        late = List.copyOf(late);
        covered = Map.copyOf(covered);
    }

    /** Whether a day is signed, and whether something has come since. */
    public enum Standing {
        UNSIGNED,
        SIGNED,
        /** Entries of the day came after the sign-off: a supplementary one is due. */
        REOPENED
    }

    /** How it stands. */
    public Standing standing() {
        if (signed.isEmpty()) {
            return Standing.UNSIGNED;
        }
        return late.isEmpty() ? Standing.SIGNED : Standing.REOPENED;
    }

    /** One figure. */
    public Figure figure(FigureKind kind) {
        return figures.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a day without " + kind));
    }

    /** The flag with this id. */
    public Optional<ReviewedFlag> flag(String id) {
        return flags.stream().filter(each -> each.flag().id().equals(id)).findFirst();
    }

    /** The entries that flags point at. */
    public Set<EntryRef> evidence() {
        return flags.stream().flatMap(each -> each.flag().evidence().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Flags nobody has settled. */
    public long openFlags() {
        return flags.stream().filter(ReviewedFlag::isOpen).count();
    }

    /** How many flags there are of each severity that occurs. */
    public Map<Integer, Long> flagsBySeverity() {
        Map<Integer, Long> counts = new TreeMap<>();
        flags.stream()
                .map(ReviewedFlag::flag)
                .map(RiskFlag::severity)
                .forEach(each -> counts.merge(each, 1L, Long::sum));
        return counts;
    }
}
