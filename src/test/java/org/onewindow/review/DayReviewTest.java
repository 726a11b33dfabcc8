package org.onewindow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.SampleSubjects;

class DayReviewTest {
    private static final Texts ENGLISH = Texts.load(Language.ENGLISH);

    @TempDir
    Path directory;

    private ReviewStation station;

    @BeforeEach
    void aStation() {
        station = new ReviewStation(directory);
    }

    @AfterEach
    void close() throws IOException {
        station.close();
    }

    @Test
    void aDaysFiguresAreCountedAndComparedWithTheSameWeekdayAWeekBefore() {
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.pass(Duration.ofDays(7));
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 900);
        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 1500);

        DayOverview day = station.open(ReviewStation.DAY.plusWeeks(1));

        assertThat(day.figure(FigureKind.LOOKUPS).value()).isEqualTo(2);
        assertThat(day.figure(FigureKind.LOOKUPS).changePercent()).hasValue(100);
        assertThat(day.figure(FigureKind.CASES_ACCEPTED).value()).isEqualTo(2);
        assertThat(day.figure(FigureKind.VISITS_SAVED).value()).isEqualTo(4);
        assertThat(day.figure(FigureKind.PAPERS_WAIVED).value()).isEqualTo(6);
        assertThat(day.figure(FigureKind.ANSWERED_WITHIN_A_SECOND).value()).isEqualTo(1);
        assertThat(day.figure(FigureKind.ANSWERED_WITHIN_A_SECOND).of()).isEqualTo(2);
        assertThat(day.departments()).singleElement().satisfies(department -> {
            assertThat(department.department()).isEqualTo("MPS");
            assertThat(department.slowestMillis()).isEqualTo(1500);
        });
        assertThat(day.hours())
                .singleElement()
                .satisfies(hour -> assertThat(hour.answered()).isEqualTo(2));
        assertThat(day.flags()).isEmpty();
        assertThat(new FigureWords(ENGLISH, new LogWords(ENGLISH, ReviewStation.catalogue())).tiles(day))
                .extracting(FigureTile::comparison)
                .containsExactly(
                        "+100 % on last week's day",
                        "+100 % on last week's day",
                        "+100 % on last week's day",
                        "last week's day: 100%",
                        "last week's day: 00:00",
                        "");
    }

    @Test
    void everyFigureLeadsToItsEntries() {
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);

        DayOverview day = station.open(ReviewStation.DAY);

        assertThat(day.figure(FigureKind.LOOKUPS).entries().actions()).containsExactly(Action.LOOKUP_STARTED);
        assertThat(day.figure(FigureKind.LOOKUPS).entries().from()).contains(ReviewStation.DAY);
        assertThat(day.hours().get(0).answeredEntries().entries().map(Set::size))
                .contains(1);
    }

    @Test
    void anOutageIsToldWithItsLengthAndWhatWasQueued() {
        station.record(EntryDraft.of(Action.CONNECTION_LOST, "", ""));
        station.pass(Duration.ofMinutes(10));
        station.record(EntryDraft.of(Action.LOOKUP_QUEUED, "sun.tao", "CLERK").about(SampleSubjects.PERSON));
        station.pass(Duration.ofMinutes(5));
        station.record(EntryDraft.of(Action.CONNECTION_RESTORED, "", ""));

        DayOverview day = station.open(ReviewStation.DAY);

        assertThat(day.outages()).singleElement().satisfies(outage -> {
            assertThat(outage.until()).isPresent();
            assertThat(outage.queued()).isEqualTo(1);
            assertThat(outage.entries().entries().map(Set::size)).contains(3);
        });
        assertThat(day.figure(FigureKind.OUTAGE_SECONDS).value()).isEqualTo(900);
        assertThat(day.figure(FigureKind.QUEUED).value()).isEqualTo(1);
    }

    @Test
    void anOutageThatLastsOverTheEndOfTheDaysLogIsStillOpen() {
        station.record(EntryDraft.of(Action.CONNECTION_LOST, "", ""));
        station.pass(Duration.ofMinutes(12));
        Entry last = station.peek(ReviewStation.CLERK);

        DayOverview day = station.open(ReviewStation.DAY);

        assertThat(day.outages()).singleElement().satisfies(outage -> {
            assertThat(outage.until()).isEmpty();
            assertThat(outage.end()).isEqualTo(last.time());
        });
        assertThat(day.figure(FigureKind.OUTAGE_SECONDS).value()).isEqualTo(720);
    }

    private void turn(Action action, String detail, String value) {
        station.record(EntryDraft.of(action, "", "").withDetails(Map.of(detail, value)));
    }

    @Test
    void anOutageLastsUntilTheLastOfItsCausesIsGone() {
        turn(Action.CONNECTION_LOST, "link", "exchange");
        station.pass(Duration.ofMinutes(1));
        turn(Action.CONNECTION_LOST, "link", "hub");
        station.pass(Duration.ofMinutes(9));
        turn(Action.CONNECTION_RESTORED, "link", "hub");
        station.pass(Duration.ofMinutes(110));
        turn(Action.CONNECTION_RESTORED, "link", "exchange");

        DayOverview day = station.open(ReviewStation.DAY);

        assertThat(day.outages())
                .singleElement()
                .satisfies(outage ->
                        assertThat(outage.entries().entries().map(Set::size)).contains(4));
        assertThat(day.figure(FigureKind.OUTAGE_SECONDS).value()).isEqualTo(7_200);
    }

    @Test
    void aLinkThatIsBackWithoutHavingBeenLostWasOutSinceBeforeTheDay() {
        station.peek(ReviewStation.CLERK);
        station.pass(Duration.ofMinutes(10));
        turn(Action.CONNECTION_LOST, "link", "hub");
        turn(Action.CONNECTION_RESTORED, "link", "hub");
        station.pass(Duration.ofMinutes(10));
        turn(Action.CONNECTION_RESTORED, "link", "exchange");

        assertThat(station.open(ReviewStation.DAY)
                        .figure(FigureKind.OUTAGE_SECONDS)
                        .value())
                .isEqualTo(1_200);
    }

    @Test
    void anOutageThatLastsAcrossARestartOfTheProgramIsOne() {
        turn(Action.CONNECTION_LOST, "link", "exchange");
        station.pass(Duration.ofMinutes(10));
        station.record(EntryDraft.of(Action.STATION_STARTED, "", ""));
        station.pass(Duration.ofSeconds(10));
        station.record(EntryDraft.of(Action.LOOKUP_QUEUED, "sun.tao", "CLERK").about(SampleSubjects.PERSON));
        turn(Action.CONNECTION_LOST, "link", "exchange");
        station.pass(Duration.ofSeconds(590));
        turn(Action.CONNECTION_RESTORED, "link", "exchange");

        DayOverview day = station.open(ReviewStation.DAY);

        assertThat(day.outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.queued()).isEqualTo(1));
        assertThat(day.figure(FigureKind.OUTAGES).value()).isEqualTo(1);
        assertThat(day.figure(FigureKind.OUTAGE_SECONDS).value()).isEqualTo(1_200);
    }

    @Test
    void anOutageLongAfterAStartIsAnotherThanTheOneBeforeIt() {
        turn(Action.CONNECTION_LOST, "link", "exchange");
        station.pass(Duration.ofMinutes(10));
        station.record(EntryDraft.of(Action.STATION_STARTED, "", ""));
        station.pass(Duration.ofHours(1));
        turn(Action.CONNECTION_LOST, "link", "exchange");
        station.pass(Duration.ofMinutes(5));
        turn(Action.CONNECTION_RESTORED, "link", "exchange");

        DayOverview day = station.open(ReviewStation.DAY);

        assertThat(day.outages()).hasSize(2);
        assertThat(day.figure(FigureKind.OUTAGE_SECONDS).value()).isEqualTo(900);
    }

    @Test
    void whatACaseSparedIsWhatItsLogSaysLastWhateverTheClock() {
        CaseNumber number = new CaseNumber("110108-20261123-03-0101");
        station.pass(Duration.ofHours(2));
        for (String visits : List.of("5", "3")) {
            station.record(EntryDraft.of(Action.LOOKUP_FINISHED, "sun.tao", "CLERK")
                    .about(SampleSubjects.PERSON)
                    .inCase("M01", number)
                    .withDetails(Map.of("visits", visits, "papers", "1")));
            station.pass(Duration.ofHours(-1));
        }

        assertThat(station.open(ReviewStation.DAY)
                        .figure(FigureKind.VISITS_SAVED)
                        .value())
                .isEqualTo(3);
    }

    @Test
    void whatWasOutIsNotSoAnyMoreOnceTheProgramStartsAnewAndFindsItThere() {
        turn(Action.CONNECTION_LOST, "cause", "CHOSEN");
        station.pass(Duration.ofMinutes(10));
        station.record(EntryDraft.of(Action.STATION_STARTED, "", ""));
        station.pass(Duration.ofHours(5));
        station.peek(ReviewStation.CLERK);

        DayOverview day = station.open(ReviewStation.DAY);

        assertThat(day.outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.until()).isPresent());
        assertThat(day.figure(FigureKind.OUTAGE_SECONDS).value()).isEqualTo(600);
    }

    @Test
    void whatTheClockHasPutOnAnotherDayIsNotMissing() {
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.pass(Duration.ofDays(1));
        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 200);
        station.pass(Duration.ofDays(-1));
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);

        assertThat(station.open(ReviewStation.DAY).flags()).singleElement().satisfies(reviewed -> {
            assertThat(reviewed.flag().form()).isEqualTo("other-day");
            assertThat(reviewed.flag().arguments()).containsExactly("03", "6", "2026-11-24");
        });
    }

    /** Nothing tells a clock that was set forward while the program did not run from one that went on. */
    @Test
    void whatAClockThatWasAheadHasDatedIsNoGapOnceThatDayComes() {
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.pass(Duration.ofDays(2));
        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 200);
        station.pass(Duration.ofDays(-2));
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.pass(Duration.ofDays(1));
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.pass(Duration.ofDays(1));
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);

        assertThat(station.open(ReviewStation.DAY.plusDays(2)).flags())
                .singleElement()
                .satisfies(reviewed -> {
                    assertThat(reviewed.flag().form()).isEqualTo("other-day");
                    assertThat(reviewed.flag().arguments()).containsExactly("03", "13", "2026-11-23 – 2026-11-24");
                });
    }

    @Test
    void aDayWithoutEntriesIsEmptyAndNoFault() {
        DayOverview day = station.open(ReviewStation.DAY.minusDays(3));

        assertThat(day.entries()).isZero();
        assertThat(day.figure(FigureKind.LOOKUPS).value()).isZero();
        assertThat(day.hours()).isEmpty();
        assertThat(day.standing()).isEqualTo(DayOverview.Standing.UNSIGNED);
    }

    @Test
    void aFlagKeepsItsIdAsLongAsItsEvidenceIsTheSame() {
        station.peek(ReviewStation.CLERK);
        String id = station.open(ReviewStation.DAY).flags().get(0).flag().id();
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 100);

        assertThat(station.open(ReviewStation.DAY).flag(id)).isPresent();
    }

    @Test
    void aSettledFlagShowsFindingAndNoteAndTheNoteIsNotInTheEntry() {
        station.peek(ReviewStation.CLERK);
        String id = station.open(ReviewStation.DAY).flags().get(0).flag().id();

        SettleOutcome outcome = station.settling.settle(
                ReviewStation.SUPERVISOR, ReviewStation.DAY, id, Finding.TALKED_TO, "孙涛说明：帮老人取号");

        assertThat(outcome).isInstanceOf(SettleOutcome.Settled.class);
        Optional<Settlement> settled = station.open(ReviewStation.DAY).flag(id).flatMap(ReviewedFlag::settlement);
        assertThat(settled.map(Settlement::finding)).contains(Finding.TALKED_TO);
        assertThat(settled.flatMap(Settlement::note)).contains("孙涛说明：帮老人取号");
        assertThat(station.entries(Action.FLAG_SETTLED)).singleElement().satisfies(entry -> {
            assertThat(entry.toString()).doesNotContain("孙涛");
            assertThat(station.reader.noteOf(entry.sequence()).orElseThrow().commitment())
                    .isEqualTo(entry.details().get("noteCommitment"));
            assertThat(station.reader.subjectOf(entry.sequence())).isEmpty();
        });
    }

    @Test
    void aSupervisorCannotSettleAFlagAboutTheirOwnActionsButAnotherCan() {
        station.peek(ReviewStation.SUPERVISOR);
        String id = station.open(ReviewStation.DAY).flags().get(0).flag().id();

        assertThat(station.settling.settle(
                        ReviewStation.SUPERVISOR, ReviewStation.DAY, id, Finding.EXPLAINED, "it was me"))
                .isEqualTo(new SettleOutcome.Refused(ReviewRefusal.OWN_ACTIONS));
        assertThat(station.entries(Action.FLAG_SETTLED)).isEmpty();
        assertThat(station.settling.settle(ReviewStation.OTHER, ReviewStation.DAY, id, Finding.REPORTED, "reported"))
                .isInstanceOf(SettleOutcome.Settled.class);
    }

    @Test
    void aClerkSettlesNothingAndAFlagNeedsANote() {
        station.peek(ReviewStation.CLERK);
        String id = station.open(ReviewStation.DAY).flags().get(0).flag().id();

        assertThat(station.settling.settle(ReviewStation.CLERK, ReviewStation.DAY, id, Finding.EXPLAINED, "fine"))
                .isEqualTo(new SettleOutcome.Refused(ReviewRefusal.ROLE_MAY_NOT));
        assertThat(station.settling.settle(ReviewStation.SUPERVISOR, ReviewStation.DAY, id, Finding.EXPLAINED, "  "))
                .isEqualTo(new SettleOutcome.Refused(ReviewRefusal.NOTE_MISSING));
        assertThat(station.settling.settle(
                        ReviewStation.SUPERVISOR, ReviewStation.DAY, "no-case-00", Finding.EXPLAINED, "fine"))
                .isEqualTo(new SettleOutcome.Refused(ReviewRefusal.NO_SUCH_FLAG));
    }
}
