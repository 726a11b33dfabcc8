package org.onewindow.review.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one day.
 *
 * @param entries how many entries the day has
 * @param lookups look-ups that were begun
 * @param accepted cases accepted
 * @param returned cases in which more was asked of the citizen
 * @param declined cases declined
 * @param visitsSaved visits that citizens were spared, by each case's last figures
 * @param papersWaived papers that citizens were spared
 * @param answered answers of departments
 * @param quick those of them that were there within a second
 * @param savedCopies saved copies shown
 * @param queued requests that had to wait for the network
 * @param revealed values shown in full
 * @param failedSignIns sign-ins that failed
 * @param hours only hours with look-ups, in order
 * @param departments the most asked first
 * @param outages in order
 */
public record DayFigures(
        LocalDate day,
        long entries,
        Counted lookups,
        Counted accepted,
        Counted returned,
        Counted declined,
        long visitsSaved,
        long papersWaived,
        Counted answered,
        Counted quick,
        Counted savedCopies,
        Counted queued,
        Counted revealed,
        Counted failedSignIns,
        List<HourFigures> hours,
        List<DepartmentFigures> departments,
        List<OutageSpell> outages) {

    public DayFigures {
        hours = List.copyOf(hours);
        departments = List.copyOf(departments);
        outages = List.copyOf(outages);
    }

    /** Which part of the answers was there within a second, from 0 to 1; empty if there was no answer. */
    public Optional<Double> quickShare() {
        return answered.value() == 0 ? Optional.empty() : Optional.of((double) quick.value() / answered.value());
    }

    /** The department that took longest on average. */
    public Optional<DepartmentFigures> slowestDepartment() {
        return departments.stream()
                .filter(one -> one.answered().value() > 0)
                .max(Comparator.comparing(DepartmentFigures::average));
    }

    /** How long connections to the exchange were out, all counters together. */
    public Duration outage() {
        return outages.stream()
                .filter(spell -> spell.link().equals(DayTally.EXCHANGE))
                .map(OutageSpell::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
