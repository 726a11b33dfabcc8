package org.onewindow.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.protocol.CaseAtHub;

class CaseRulesTest {
    private static final CaseNumber CASE = new CaseNumber("110108-20261127-03-0001");

    private final CaseRules rules = new CaseRules(matter -> true);

    @Test
    void aStepThatDidNotKnowOfAnotherCountersRefusalIsAConflictAndNoRefusal() {
        CaseAtHub declined = current("DECLINED", 2);

        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 1, "", ""), declined()))
                .isInstanceOfSatisfying(
                        CaseRules.Verdict.Conflict.class,
                        conflict -> assertThat(conflict.current()).isEqualTo(declined));
    }

    @Test
    void aStepThatKnewOfTheRefusalIsRefused() {
        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 2, "", "04"), declined()))
                .isEqualTo(new CaseRules.Verdict.Refused("declined"));
    }

    @Test
    void whoeverSawBothVersionsMayChooseTheOneThatWasNotDeclined() {
        assertThat(rules.judge(step(Action.CASE_CONFLICT_SETTLED, 2, "accepted", "04"), declined()))
                .isInstanceOfSatisfying(CaseRules.Verdict.Accepted.class, accepted -> {
                    assertThat(accepted.now().state()).isEqualTo("ACCEPTED");
                    assertThat(accepted.now().version()).isEqualTo(3);
                });
    }

    @Test
    void whatIsClosedStaysClosed() {
        assertThat(rules.judge(
                        step(Action.CASE_CONFLICT_SETTLED, 3, "accepted", "04"), Optional.of(current("CLOSED", 3))))
                .isEqualTo(new CaseRules.Verdict.Refused("closed"));
    }

    @Test
    void twoCountersVersionsOfOneNumberAreTwoVersions() {
        Optional<CaseAtHub> now = Optional.of(current("RETURNED", 1));

        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 1, "", ""), now))
                .isInstanceOf(CaseRules.Verdict.Conflict.class);
        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 1, "", "03"), now))
                .isInstanceOf(CaseRules.Verdict.Conflict.class);
        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 1, "", "05"), now))
                .isInstanceOf(CaseRules.Verdict.Conflict.class);
        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 1, "", "04"), now))
                .isInstanceOf(CaseRules.Verdict.Accepted.class);
    }

    @Test
    void aChoiceThatDoesNotSayWhoseVersionWasSeenIsAskedForAgain() {
        Optional<CaseAtHub> now = Optional.of(current("RETURNED", 1));

        assertThat(rules.judge(step(Action.CASE_CONFLICT_SETTLED, 1, "accepted", ""), now))
                .isInstanceOf(CaseRules.Verdict.Conflict.class);
    }

    @Test
    void whoseVersionAStepStandsOnIsACountersNumberOrIsNotUnderstood() {
        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 1, "", "x"), Optional.of(current("RETURNED", 1))))
                .isEqualTo(new CaseRules.Verdict.Refused("malformed-step"));
    }

    private static Optional<CaseAtHub> declined() {
        return Optional.of(current("DECLINED", 2));
    }

    private static CaseAtHub current(String state, long version) {
        return new CaseAtHub(
                CASE, version, state, "M01", List.of(), "04", "wang.fang", Instant.parse("2026-11-27T01:00:00Z"));
    }

    private static CaseStep step(Action action, long base, String state, String baseBy) {
        Map<String, String> details = new HashMap<>(Map.of("base", "" + base, "version", "" + (base + 1)));
        if (!state.isEmpty()) {
            details.put("state", state);
        }
        if (!baseBy.isEmpty()) {
            details.put("baseBy", baseBy);
        }
        Entry entry = new Entry(
                7,
                OffsetDateTime.parse("2026-11-27T09:00:00+08:00"),
                "03",
                action,
                "li.wei",
                "CLERK",
                Optional.empty(),
                Optional.empty(),
                Optional.of("M01"),
                Optional.of(CASE),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                details);
        return CaseStep.in(entry).orElseThrow();
    }
}
