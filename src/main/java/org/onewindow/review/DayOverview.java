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
 * @param standings how each counter with work stands
 * @param late entries of work that no sign-off covers, of counters for which somebody has signed; they reopen the day
 * @param covered how many entries of each log lie before the end of what was read: what a signature would cover
 * @param content what a signature would say of the figures and the flags
 * @param sinceSigning what is not as it was signed last
 * @param digest of how far each log reaches with its work, the figures, the flags and their settling: what a supervisor has seen
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
        Map<String, Standing> standings,
        List<EntryRef> late,
        Map<LogId, Long> covered,
        SignedContent content,
        SinceSigning sinceSigning,
        String digest) {
    public DayOverview {
        counters = List.copyOf(counters);
        figures = List.copyOf(figures);
        hours = List.copyOf(hours);
        departments = List.copyOf(departments);
        outages = List.copyOf(outages);
        flags = List.copyOf(flags);
        signed = List.copyOf(signed);
        standings = Map.copyOf(standings);
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

    /** What is not as it was signed last. */
    public enum SinceSigning {
        /** Nothing; also while nobody has signed, and where the newest signature is not of these counters. */
        NOTHING,
        /** Flags were settled, or settled otherwise. */
        SETTLED,
        /** The figures of what lies under the signature, the flags that were open, or the rules are others now. */
        CHANGED
    }

    /** How it stands: a day is signed when each counter with work is, and reopened only where nobody's is quite unsigned. */
    public Standing standing() {
        if (standings.isEmpty()) {
            return signed.isEmpty() ? Standing.UNSIGNED : Standing.SIGNED;
        }
        if (standings.containsValue(Standing.UNSIGNED)) {
            return Standing.UNSIGNED;
        }
        return standings.containsValue(Standing.REOPENED) ? Standing.REOPENED : Standing.SIGNED;
    }

    /** Flags whose settling is newer than the newest signature; none while nobody has signed. */
    public List<ReviewedFlag> settledAfterSigning() {
        return signed.isEmpty()
                ? List.of()
                : flags.stream().filter(ReviewedFlag::settledSinceSigning).toList();
    }

    /** The entries that came after the sign-off, as the log shows them. */
    public LogFilter lateEntries() {
        return LogFilter.ALL.only(Set.copyOf(late));
    }

    /** What of it is counted from the entries alone. */
    public DayGlance glance() {
        return new DayGlance(day, figures, hours, departments, outages);
    }

    /** One figure. */
    public Figure figure(FigureKind kind) {
        return glance().figure(kind);
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
