package org.onewindow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.risk.EntryRef;

/** What lies behind a figure is what it was counted from: on a day with cases in every state, outages and a queue. */
class FigureEntriesTest {
    private static final String OPEN = "110108-20261123-03-0101";
    private static final String CANCELLED = "110108-20261123-03-0102";
    private static final String RETURNED = "110108-20261123-03-0103";
    private static final String DECLINED = "110108-20261123-03-0104";

    @TempDir
    Path directory;

    private ReviewStation station;

    @BeforeEach
    void aDayWithEverythingThatIsCounted() {
        station = new ReviewStation(directory);
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 1500);
        step(Action.LOOKUP_FINISHED, OPEN, 1, 1);
        step(Action.LOOKUP_FINISHED, OPEN, 3, 4);
        step(Action.LOOKUP_CANCELLED, CANCELLED, 1, 2);
        step(Action.LOOKUP_FINISHED, RETURNED, 2, 2);
        step(Action.CASE_RETURNED, RETURNED, 2, 1);
        step(Action.CASE_DECLINED, DECLINED, 4, 5);
        station.record(draft(Action.REFUSED).withDetails(Map.of("millis", "90")));
        station.record(EntryDraft.of(Action.CONNECTION_LOST, "", "").withDetails(Map.of("link", "exchange")));
        station.pass(Duration.ofMinutes(10));
        station.record(draft(Action.LOOKUP_QUEUED));
        station.record(EntryDraft.of(Action.CONNECTION_RESTORED, "", "").withDetails(Map.of("link", "exchange")));
        station.pass(Duration.ofMinutes(10));
        station.record(draft(Action.CONNECTION_RESTORED).withOutcome("hub-reached"));
        station.pass(Duration.ofMinutes(10));
        station.peek(ReviewStation.CLERK);
    }

    @AfterEach
    void close() throws IOException {
        station.close();
    }

    private void step(Action action, String number, int visits, int papers) {
        station.record(draft(action)
                .inCase("M01", new CaseNumber(number))
                .withDetails(Map.of("visits", String.valueOf(visits), "papers", String.valueOf(papers))));
        station.pass(Duration.ofMinutes(1));
    }

    private static EntryDraft draft(Action action) {
        return EntryDraft.of(
                        action,
                        ReviewStation.CLERK.name(),
                        ReviewStation.CLERK.role().name())
                .about(SampleSubjects.PERSON);
    }

    private List<Entry> all() {
        try (Stream<Entry> entries = station.reader.from(0)) {
            return entries.toList();
        }
    }

    /** The entries that the log shows when the figure is opened. */
    private List<Entry> behind(Figure figure) {
        List<Entry> all = all();
        Set<EntryRef> shown = new ListedLog(all, new CatalogueLogNames(ReviewStation.catalogue()))
                .page(figure.entries(), LogOrder.OLDEST_FIRST, OptionalLong.empty(), all.size()).stream()
                        .map(LogRow::ref)
                        .collect(Collectors.toSet());
        return all.stream().filter(entry -> shown.contains(EntryRef.of(entry))).toList();
    }

    private Figure figure(FigureKind kind) {
        return station.open(ReviewStation.DAY).figure(kind);
    }

    @ParameterizedTest
    @EnumSource
    void theEntriesBehindAFigureAloneComeToTheSameFigure(FigureKind kind) {
        Figure figure = figure(kind);

        Figure again = DayFigures.of(ReviewStation.DAY, behind(figure), List.of()).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();

        assertThat(figure.value()).isPositive();
        assertThat(again.value()).isEqualTo(figure.value());
        assertThat(again.of()).isEqualTo(figure.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"VISITS_SAVED", "PAPERS_WAIVED"})
    void whatWasSparedLeadsToOneEntryOfEachCaseWhateverBecameOfIt(FigureKind kind) {
        assertThat(behind(figure(kind)))
                .extracting(entry -> entry.caseNumber().orElseThrow().value())
                .hasSize(6)
                .doesNotHaveDuplicates()
                .contains(OPEN, CANCELLED, RETURNED, DECLINED);
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTAGES", "OUTAGE_SECONDS"})
    void anOutageLeadsToItsLossAndReturnAndToNoNoteThatTheHubAnswered(FigureKind kind) {
        assertThat(behind(figure(kind)))
                .extracting(Entry::action, Entry::outcome)
                .containsExactly(
                        tuple(Action.CONNECTION_LOST, Optional.empty()),
                        tuple(Action.CONNECTION_RESTORED, Optional.empty()));
    }

    @Test
    void whereNothingWasSparedNothingLiesBehind() {
        Figure none = station.open(ReviewStation.DAY.minusDays(1)).figure(FigureKind.VISITS_SAVED);

        assertThat(none.value()).isZero();
        assertThat(behind(none)).isEmpty();
    }
}
