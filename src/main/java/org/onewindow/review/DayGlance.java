package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.journal.Entry;

/**
 * What can be counted from a day's entries alone, without a rule and without asking anybody.
 *
 * @param figures one of each kind, in their order
 * @param hours the hours from the first to the last with a look-up
 * @param departments the one with the most requests first
 * @param outages in order of time
 */
public record DayGlance(
        LocalDate day,
        List<Figure> figures,
        List<HourFigures> hours,
        List<DepartmentFigures> departments,
        List<Outage> outages) {
    public DayGlance {
        figures = List.copyOf(figures);
        hours = List.copyOf(hours);
        departments = List.copyOf(departments);
        outages = List.copyOf(outages);
    }

    /**
     * Counts.
     *
     * @param entries each counter's in order of sequence
     * @param weekBefore what they are compared with; none where there is nothing
     */
    static DayGlance of(LocalDate day, List<Entry> entries, List<Entry> weekBefore, LogNames names) {
        List<Outage> outages = Outages.of(entries);
        return new DayGlance(
                day,
                DayFigures.of(day, entries, outages, weekBefore),
                HourCount.of(day, entries),
                DepartmentCount.of(day, entries, names),
                outages);
    }

    /** One figure. */
    public Figure figure(FigureKind kind) {
        return figures.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a day without " + kind));
    }
}
