package org.onewindow.review.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogNames;

class DayReviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final CaseNumber CASE = new CaseNumber("110105-20261123-07-0001");

    private final List<Entry> log = new ArrayList<>();
    private final DayReview review = new DayReview(
            day -> log.stream().filter(entry -> entry.time().toLocalDate().equals(day)), new LogNames() {
                @Override
                public Optional<String> department(String service) {
                    return service.startsWith("S01") ? Optional.of("MPS") : Optional.empty();
                }

                @Override
                public List<String> words(LogColumn column, String code) {
                    return List.of();
                }
            });

    private void entry(LocalDate day, String time, Action action, String service, String outcome, String... details) {
        Map<String, String> pairs = new java.util.HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            pairs.put(details[i], details[i + 1]);
        }
        log.add(new Entry(
                log.size(),
                OffsetDateTime.parse(day + "T" + time + "+08:00"),
                "07",
                action,
                "li.wen",
                "CLERK",
                Optional.empty(),
                Optional.empty(),
                Optional.of("M04"),
                Optional.of(CASE),
                Optional.of(service).filter(code -> !code.isEmpty()),
                List.of(),
                Optional.of(outcome).filter(code -> !code.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                pairs));
    }

    @Test
    void aDayIsCountedAndEachFigureKnowsItsEntries() {
        entry(DAY, "09:00:00", Action.LOOKUP_STARTED, "", "");
        entry(DAY, "09:00:01", Action.ANSWERED, "S01.query", "found", "millis", "400");
        entry(DAY, "09:00:02", Action.ANSWERED, "S18.query", "not-found", "millis", "1400");
        entry(DAY, "09:00:05", Action.ANSWERED, "S18.query", "unavailable", "millis", "5000");
        entry(DAY, "09:00:06", Action.LOOKUP_FINISHED, "", "", "visits", "2", "papers", "3", "failed", "1");
        entry(DAY, "10:00:00", Action.LOOKUP_FINISHED, "", "", "visits", "4", "papers", "5", "failed", "0");
        entry(DAY, "10:05:00", Action.CASE_ACCEPTED, "", "");
        entry(DAY.minusDays(7), "10:05:00", Action.LOOKUP_STARTED, "", "");

        DayReview.Compared compared = review.of(DAY, Set.of());
        DayFigures figures = compared.figures();

        assertThat(figures.lookups().value()).isEqualTo(1);
        assertThat(compared.weekBefore()).isPresent();
        assertThat(figures.visitsSaved()).isEqualTo(4);
        assertThat(figures.papersWaived()).isEqualTo(5);
        assertThat(figures.quickShare()).contains(0.5);
        assertThat(figures.accepted().entries())
                .extracting(ref -> ref.sequence())
                .containsExactly(6L);
        assertThat(figures.hours()).extracting(HourFigures::hour).containsExactly(9, 10);
        assertThat(figures.hours().get(0).troubled().value()).isEqualTo(1);
        assertThat(figures.departments()).extracting(DepartmentFigures::code).containsExactly("S18.query", "MPS");
        assertThat(figures.departments().get(0).failed().value()).isEqualTo(1);
        assertThat(figures.slowestDepartment().orElseThrow().code()).isEqualTo("S18.query");
    }

    @Test
    void anOutageLastsFromItsLossToItsReturnOrToTheLastThatIsKnown() {
        entry(DAY, "10:42:00", Action.CONNECTION_LOST, "", "", "link", "exchange");
        entry(DAY, "11:19:00", Action.CONNECTION_RESTORED, "", "", "link", "exchange");
        entry(DAY, "15:00:00", Action.CONNECTION_LOST, "", "", "link", "hub");
        entry(DAY, "15:30:00", Action.LOCKED, "", "");

        DayFigures figures = review.figures(DAY, Set.of());

        assertThat(figures.outage()).isEqualTo(Duration.ofMinutes(37));
        assertThat(figures.outages()).extracting(OutageSpell::over).containsExactly(true, false);
        assertThat(figures.outages().get(1).length()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void otherCountersAreLeftOutWhereOneIsAskedFor() {
        entry(DAY, "09:00:00", Action.LOOKUP_STARTED, "", "");

        assertThat(review.figures(DAY, Set.of("03")).entries()).isZero();
        assertThat(review.figures(DAY, Set.of("07")).entries()).isOne();
    }

    @Test
    void anEmptyDayHasFiguresToo() {
        DayReview.Compared compared = review.of(DAY, Set.of());

        assertThat(compared.weekBefore()).isEmpty();
        assertThat(compared.figures().quickShare()).isEmpty();
        assertThat(compared.figures().outage()).isEqualTo(Duration.ZERO);
    }
}
