package org.onewindow.review.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.pace.DayPace;

class RiskRulesTest {
    private static final String CITIZEN = "110108198501019972";
    private static final String OTHER = "310115199212319990";

    private final Log log = new Log();

    @Test
    void aCitizenServedInACaseOfTheirOwnIsNoFlag() {
        assertThat(log.look("li", CITIZEN, true).rules()).isEmpty();
    }

    @Test
    void aLookWithoutACaseAndALookUnderSomebodyElsesCaseAreFlagged() {
        assertThat(log.note("03", Action.LOOKUP_STARTED, "li", CITIZEN, Optional.empty())
                        .rules())
                .containsExactly("no-case");

        Log other = new Log();
        Optional<CaseNumber> number = Optional.of(other.newCase());
        other.note("03", Action.CASE_OPENED, "li", CITIZEN, number)
                .note("03", Action.LOOKUP_STARTED, "li", OTHER, number);
        assertThat(other.rules()).containsExactly("no-case");
    }

    @Test
    void whatOtherDaysHaveIsNotMissingButOnlyIfTheyHaveAllOfIt() {
        log.look("li", CITIZEN, true).gap("03").look("li", OTHER, true);
        LogSpan gap = LogSpan.missing(log.looks).get(0);
        LocalDate day = LocalDate.of(2026, 11, 24);

        assertThat(gap.entries()).isEqualTo(5);
        assertThat(forms(log, gap, new OtherDays(5, Optional.of(day), Optional.of(day.plusDays(1)))))
                .containsExactly("other-day");
        assertThat(forms(log, gap, new OtherDays(4, Optional.of(day), Optional.of(day))))
                .containsExactly("gap");
        assertThat(forms(log, gap, OtherDays.NONE)).containsExactly("gap");
    }

    @Test
    void aStepOfTheClockHidesNothingFromWhoKeepsTheLog() {
        log.look("li", CITIZEN, true)
                .gap("03")
                .details(Map.of("from", "2026-11-22T09:00:00+08:00"))
                .note("03", Action.CLOCK_STEP, "", "", Optional.empty());

        assertThat(forms(log, LogSpan.missing(log.looks).get(0), OtherDays.NONE))
                .containsExactly("gap");
    }

    private static List<String> forms(Log log, LogSpan span, OtherDays days) {
        DayContext context = new DayContext(List.of(), Map.of(), Map.of(span, days));
        return log.flags(PersonFacts.NONE, context).stream().map(RiskFlag::form).toList();
    }

    @Test
    void aSecondMemberOfAHouseholdUnderTheFirstOnesCaseIsNoFlag() {
        Optional<CaseNumber> number = Optional.of(log.newCase());
        log.note("03", Action.CASE_OPENED, "li", CITIZEN, number)
                .note("03", Action.LOOKUP_STARTED, "li", OTHER, number)
                .note("03", Action.CASE_ACCEPTED, "li", CITIZEN, number);
        KnownPerson member = new KnownPerson("王", "a", "a", "home", false);

        assertThat(log.rules(Log.facts(Map.of(CITIZEN, member, OTHER, member)))).isEmpty();
    }

    @Test
    void manyPeopleInTenMinutesAreFlaggedUnlessTheyAreServed() {
        for (int i = 0; i < 12; i++) {
            log.after(40).look("li", "subject " + i, false);
        }
        assertThat(log.rules()).contains("bulk");

        Log school = new Log();
        for (int i = 0; i < 30; i++) {
            school.after(35).look("li", "child " + i, true);
        }
        assertThat(school.rules()).isEmpty();
    }

    @Test
    void whatIsUsualForAClerkIsNoBulk() {
        for (int i = 0; i < 12; i++) {
            log.after(45).look("li", "subject " + i, false);
        }
        KnownOperator quick = new KnownOperator(
                "li", Optional.empty(), Set.of(), Optional.empty(), List.of(new DayPace(11, 50), new DayPace(12, 55)));

        assertThat(log.rules(Log.facts(Map.of(), quick))).doesNotContain("bulk");
    }

    @Test
    void numbersThatDifferInOneCharacterAreFlaggedFromTheFourthOn() {
        List<String> numbers =
                List.of("110108198501019980", "110108198501019971", "110108198501019963", "110108198501019955");
        numbers.subList(0, 3).forEach(number -> log.after(600).look("li", number, false));
        assertThat(log.rules()).doesNotContain("sequence");

        log.after(600).look("li", numbers.get(3), false);

        assertThat(log.rules()).contains("sequence");
    }

    @Test
    void ownRecordIsFlaggedEvenInARealCaseAndUnderABorrowedAccountAtTheOwnSeat() {
        PersonFacts own = Log.facts(Map.of(), Log.operator("li", CITIZEN));
        assertThat(log.look("li", CITIZEN, true).rules(own)).containsExactly("own-record");

        Instant nine = log.time().toInstant();
        KnownOperator seated = new KnownOperator(
                "li",
                Optional.of(CITIZEN),
                Set.of(),
                Optional.of(List.of(new Shift(nine, nine.plus(Duration.ofHours(3)), "03", Set.of("03")))),
                List.of());
        Log borrowed = new Log().look("wang", CITIZEN, true);
        assertThat(borrowed.rules(Log.facts(Map.of(), seated))).containsExactly("own-record");
    }

    @Test
    void householdAddressAndDeclaredConflictAreRelations() {
        KnownPerson self = new KnownPerson("王", "road 1, flat 2", "road 1", "home", false);
        PersonFacts household = Log.facts(
                Map.of(CITIZEN, self, OTHER, new KnownPerson("李", "", "", "home", false)),
                Log.operator("wang", CITIZEN));
        PersonFacts building = Log.facts(
                Map.of(CITIZEN, self, OTHER, new KnownPerson("王", "road 1, flat 3", "road 1", "", false)),
                Log.operator("wang", CITIZEN));
        PersonFacts otherName = Log.facts(
                Map.of(CITIZEN, self, OTHER, new KnownPerson("李", "road 1, flat 3", "road 1", "", false)),
                Log.operator("wang", CITIZEN));
        PersonFacts declared = Log.facts(
                Map.of(), new KnownOperator("wang", Optional.of(CITIZEN), Set.of(OTHER), Optional.empty(), List.of()));
        log.look("wang", OTHER, true);

        assertThat(log.rules(household)).containsExactly("relation");
        assertThat(log.rules(building)).containsExactly("relation");
        assertThat(log.rules(declared)).containsExactly("relation");
        assertThat(log.rules(otherName)).isEmpty();
    }

    @Test
    void aColleagueIsFlaggedWithoutACaseThatCameToSomething() {
        PersonFacts facts = Log.facts(Map.of(), Log.operator("wang", CITIZEN));

        assertThat(log.look("li", CITIZEN, false).rules(facts)).containsExactly("colleague");
        assertThat(new Log().look("li", CITIZEN, true).rules(facts)).isEmpty();
    }

    @Test
    void aProtectedPersonNeedsBreakGlassByTheSameOperatorShortlyBefore() {
        PersonFacts facts = Log.facts(Map.of(CITIZEN, new KnownPerson("", "", "", "", true)));
        assertThat(new Log().look("li", CITIZEN, true).rules(facts)).containsExactly("protected");

        Log inTime = new Log().note("03", Action.BREAK_GLASS, "li", CITIZEN, Optional.empty());
        assertThat(inTime.after(14 * 60).look("li", CITIZEN, true).rules(facts)).isEmpty();

        Log stale = new Log().note("03", Action.BREAK_GLASS, "li", CITIZEN, Optional.empty());
        assertThat(stale.after(16 * 60).look("li", CITIZEN, true).rules(facts)).containsExactly("protected");

        Log others = new Log().note("03", Action.BREAK_GLASS, "wang", CITIZEN, Optional.empty());
        assertThat(others.after(60).look("li", CITIZEN, true).rules(facts)).containsExactly("protected");
    }

    @Test
    void outsideTheRosterIsFlaggedAfterTheGraceAndWithoutARosterNothingIs() {
        Instant nine = log.time().toInstant();
        KnownOperator day = new KnownOperator(
                "li",
                Optional.empty(),
                Set.of(),
                Optional.of(List.of(new Shift(nine, nine.plus(Duration.ofHours(1)), "03", Set.of("03", "04")))),
                List.of());
        PersonFacts facts = Log.facts(Map.of(), day);

        assertThat(log.after(79 * 60).look("li", CITIZEN, true).rules(facts)).isEmpty();
        assertThat(log.after(2 * 60).look("li", OTHER, true).rules(facts)).containsExactly("roster");
        assertThat(log.rules()).isEmpty();
    }

    @Test
    void threeOperatorsOnOnePersonWithoutASharedCaseAreFlagged() {
        log.look("li", "01", CITIZEN, "M01", false).after(600).look("wang", "02", CITIZEN, "M01", false);
        assertThat(log.rules()).isEmpty();

        log.after(600).look("zhao", "03", CITIZEN, "M01", false);

        assertThat(log.rules()).containsExactly("crowd");
    }

    @Test
    void fourLooksAtOnePersonWithoutProgressAreFlaggedAndRetriesDoNotCount() {
        for (int i = 0; i < 8; i++) {
            log.after(20).look("li", CITIZEN, false);
        }
        assertThat(log.rules()).doesNotContain("repeats");

        Log slow = new Log();
        for (int i = 0; i < 4; i++) {
            slow.after(900).look("li", CITIZEN, false);
        }
        assertThat(slow.rules()).containsExactly("repeats");
    }

    @Test
    void anItemTheMatterDoesNotNeedIsFlagged() {
        Optional<CaseNumber> number = Optional.of(log.newCase());
        log.look("li", CITIZEN, true)
                .note("03", Action.ASKED, "li", CITIZEN, number, "M01", Optional.empty(), List.of("S01-02"));
        assertThat(log.rules()).isEmpty();

        log.note("03", Action.ASKED, "li", CITIZEN, number, "M01", Optional.empty(), List.of("S01-14"));

        assertThat(log.rules()).containsExactly("beyond-need");
    }

    @Test
    void aGapInALogAndOneOperatorAtTwoCountersAtOnceAreFlagged() {
        log.look("li", CITIZEN, true).gap("03").look("li", OTHER, true);
        assertThat(log.rules()).containsExactly("log-health");

        Log two = new Log()
                .look("li", "01", CITIZEN, "M01", true)
                .after(120)
                .look("li", "02", OTHER, "M01", true)
                .after(120)
                .look("li", "01", CITIZEN, "M01", true);
        assertThat(two.rules()).containsExactly("log-health");
    }
}
