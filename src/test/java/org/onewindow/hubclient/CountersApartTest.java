package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayScope;
import org.onewindow.review.FigureKind;
import org.onewindow.review.Finding;
import org.onewindow.review.OpenedDay;
import org.onewindow.review.ReviewRefusal;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.review.SignOffOutcome;
import org.onewindow.review.SignedDay;
import org.onewindow.review.UnsignedDays;
import org.onewindow.review.risk.RiskFlag;

/** Supervisors review, settle and sign at two counters; both see the same day. Counter 03 comes before 07 at the hub. */
class CountersApartTest {
    private static final String CASE = "110108-20261123-03-0001";

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final LocalDate day = LocalDate.now(clock);
    private TestHub hub;
    private ReviewedCounter three;
    private ReviewedCounter seven;

    @BeforeEach
    void aHubAndTwoCounters() throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        for (String supervisor : List.of(ReviewedCounter.SUPERVISOR.name(), ReviewedCounter.OTHER.name())) {
            hub.administration().put(new HubOperator(supervisor, Role.SUPERVISOR));
        }
        three = new ReviewedCounter(folder.resolve("three"), "03", clock, hub);
        seven = new ReviewedCounter(folder.resolve("seven"), "07", clock, hub);
    }

    @AfterEach
    void close() throws Exception {
        three.close();
        seven.close();
        hub.close();
    }

    private void bring() throws Exception {
        three.bring();
        seven.bring();
    }

    @Test
    void theNewestSettlingCountsWhicheverCounterItWasWrittenAt() throws Exception {
        seven.peek("sun.tao");
        bring();
        String flag = seven.open(day).flags().get(0).flag().id();
        clock.pass(Duration.ofHours(1));
        three.settle(ReviewedCounter.SUPERVISOR, day, flag, Finding.REPORTED);
        clock.pass(Duration.ofHours(1));
        seven.settle(ReviewedCounter.OTHER, day, flag, Finding.EXPLAINED);
        bring();

        DayOverview atThree = three.open(day);
        DayOverview atSeven = seven.open(day);

        assertThat(finding(atSeven, flag)).isEqualTo(Finding.EXPLAINED);
        assertThat(finding(atThree, flag)).isEqualTo(Finding.EXPLAINED);
        assertThat(atThree.digest()).isEqualTo(atSeven.digest());
    }

    @Test
    void whatAnotherCounterBringsAfterTheDayWasReadIsNotSignedUnseen() throws Exception {
        three.peek("li.na");
        seven.peek("sun.tao");
        bring();
        String seen = three.open(day).digest();
        seven.reveal("sun.tao");
        bring();

        assertThat(three.trySigning(ReviewedCounter.SUPERVISOR, day, DayScope.ALL, seen))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.CHANGED_SINCE));
        assertThat(three.trySigning(ReviewedCounter.SUPERVISOR, day, DayScope.ALL))
                .isInstanceOf(SignOffOutcome.Signed.class);
    }

    private static Finding finding(DayOverview shown, String flag) {
        return shown.flag(flag).orElseThrow().settlement().orElseThrow().finding();
    }

    @Test
    void theNewestSignatureIsTheLastWhicheverCounterItWasGivenAt() throws Exception {
        seven.peek("sun.tao");
        bring();
        three.sign(ReviewedCounter.SUPERVISOR, day, DayScope.ALL);
        clock.pass(Duration.ofHours(1));
        seven.peek("sun.tao");
        bring();
        seven.sign(ReviewedCounter.OTHER, day, DayScope.ALL);
        bring();

        assertThat(seven.open(day).signed()).extracting(SignedDay::by).containsExactly("chen.hua", "he.jing");
        assertThat(three.open(day).signed()).extracting(SignedDay::by).containsExactly("chen.hua", "he.jing");
    }

    @Test
    void whatACounterDidBeforeItGotANewVaultStaysInTheDay() throws Exception {
        seven.peek("sun.tao");
        clock.pass(Duration.ofMinutes(2));
        seven.peek("li.na");
        bring();
        String morning = flagOf("li.na", three);
        clock.pass(Duration.ofHours(3));
        seven = seven.anew(folder.resolve("anew"), hub);
        seven.peek("wang.fang");
        bring();

        for (ReviewedCounter counter : List.of(three, seven)) {
            DayOverview shown = counter.open(day);
            assertThat(shown.figure(FigureKind.LOOKUPS).value()).isEqualTo(3);
            assertThat(shown.flags().stream()
                            .filter(flag -> flag.flag().rule().equals("no-case"))
                            .flatMap(flag -> flag.flag().operators().stream()))
                    .containsExactlyInAnyOrder("sun.tao", "li.na", "wang.fang");
            assertThat(shown.flag(morning)).as("the flag of before").isPresent();
            assertThat(shown.flags().stream().map(flag -> flag.flag().form())).contains("new-log");
        }
        OpenedDay opened = seven.review().open(day, ReviewedCounter.SUPERVISOR);
        RiskFlag older =
                opened.overview(DayScope.ALL).flag(morning).orElseThrow().flag();
        assertThat(opened.subjectOf(older.evidence().get(0)).map(PrivateSubject::number))
                .contains(SampleSubjects.PERSON.value());
    }

    @Test
    void aSignatureCoversEachLogOfACounterAndNothingOfOneThatWasNotSeen() throws Exception {
        seven.peek("sun.tao");
        clock.pass(Duration.ofMinutes(2));
        seven.peek("li.na");
        bring();
        seven.sign(ReviewedCounter.SUPERVISOR, day, DayScope.ALL);
        seven.bring();
        clock.pass(Duration.ofHours(3));
        seven = seven.anew(folder.resolve("anew"), hub);
        seven.peek("wang.fang");
        bring();

        DayOverview after = three.open(day);
        assertThat(after.standing()).isEqualTo(DayOverview.Standing.REOPENED);
        assertThat(after.late()).singleElement().hasToString("07#0");
        three.sign(ReviewedCounter.OTHER, day, DayScope.ALL);
        bring();

        assertThat(seven.open(day).standing()).isEqualTo(DayOverview.Standing.SIGNED);
        assertThat(three.open(day).standing()).isEqualTo(DayOverview.Standing.SIGNED);
    }

    private String flagOf(String operator, ReviewedCounter counter) {
        return counter.open(day).flags().stream()
                .map(ReviewedFlag::flag)
                .filter(flag -> flag.operators().contains(operator))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aSignatureForOneCounterSaysNothingOfTheOthersAndTheWholeIsSignedWhenEachIs() throws Exception {
        three.peek("li.na");
        seven.peek("sun.tao");
        bring();
        seven.sign(ReviewedCounter.SUPERVISOR, day, DayScope.of("07"));

        assertThat(seven.open(day).standing()).isEqualTo(DayOverview.Standing.UNSIGNED);
        assertThat(seven.open(day).late()).isEmpty();
        assertThat(seven.open(day).standings())
                .containsEntry("03", DayOverview.Standing.UNSIGNED)
                .containsEntry("07", DayOverview.Standing.SIGNED);
        assertThat(seven.open(day, DayScope.of("07")).standing()).isEqualTo(DayOverview.Standing.SIGNED);
        assertThat(seven.open(day, DayScope.of("03")).signed()).isEmpty();

        seven.sign(ReviewedCounter.OTHER, day, DayScope.of("03"));

        assertThat(seven.open(day).standing()).isEqualTo(DayOverview.Standing.SIGNED);
    }

    @Test
    void whatACounterSendsAfterTheWholeDayWasSignedReopensIt() throws Exception {
        three.peek("li.na");
        seven.peek("sun.tao");
        seven.bring();
        seven.sign(ReviewedCounter.SUPERVISOR, day, DayScope.ALL);
        bring();

        DayOverview after = seven.open(day);

        assertThat(after.standing()).isEqualTo(DayOverview.Standing.REOPENED);
        assertThat(after.late()).singleElement().hasToString("03#0");
        assertThat(seven.review()
                        .open(day, ReviewedCounter.SUPERVISOR)
                        .log()
                        .orElseThrow()
                        .count(after.lateEntries()))
                .isEqualTo(1);
    }

    @Test
    void daysOfOtherCountersThatNobodySignedOrThatReopenedAreListed() throws Exception {
        three.peek("li.na");
        bring();
        clock.pass(Duration.ofDays(1));
        three.peek("li.na");
        clock.pass(Duration.ofDays(1));
        LocalDate today = LocalDate.now(clock);
        seven.sign(ReviewedCounter.SUPERVISOR, day, DayScope.ALL);
        bring();
        assertThat(unsigned(seven, today)).containsExactly(day.plusDays(1));
        seven.sign(ReviewedCounter.SUPERVISOR, day.plusDays(1), DayScope.ALL);
        seven.bring();
        assertThat(unsigned(seven, today)).isEmpty();
        assertThat(unsigned(three, today)).isEmpty();

        ReviewedCounter five = new ReviewedCounter(folder.resolve("five"), "05", clock, hub);
        try {
            clock.pass(Duration.ofDays(-2));
            five.peek("wang.fang");
            clock.pass(Duration.ofDays(2));
            assertThat(unsigned(seven, today)).isEmpty();

            five.bring();

            assertThat(unsigned(seven, today)).containsExactly(day);
            seven.goOffline();
            assertThat(seven.review().unsignedDays(today, ReviewedCounter.SUPERVISOR))
                    .isEqualTo(new UnsignedDays(List.of(), false));
        } finally {
            five.close();
        }
    }

    private static List<LocalDate> unsigned(ReviewedCounter counter, LocalDate today) {
        UnsignedDays found = counter.review().unsignedDays(today, ReviewedCounter.SUPERVISOR);
        assertThat(found.ofAllCounters()).isTrue();
        return found.days();
    }

    @Test
    void ofACaseWorkedAtTwoCountersTheNewestFigureCounts() throws Exception {
        three.accept(CASE, 1);
        clock.pass(Duration.ofHours(1));
        seven.accept(CASE, 4);
        bring();

        assertThat(seven.open(day).figure(FigureKind.VISITS_SAVED).value()).isEqualTo(4);
        assertThat(three.open(day).figure(FigureKind.VISITS_SAVED).value()).isEqualTo(4);
    }
}
