package org.onewindow.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
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

        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 1, ""), declined()))
                .isInstanceOfSatisfying(
                        CaseRules.Verdict.Conflict.class,
                        conflict -> assertThat(conflict.current()).isEqualTo(declined));
    }

    @Test
    void aStepThatKnewOfTheRefusalIsRefused() {
        assertThat(rules.judge(step(Action.CASE_ACCEPTED, 2, ""), declined()))
                .isEqualTo(new CaseRules.Verdict.Refused("declined"));
    }

    @Test
    void whoeverSawBothVersionsMayChooseTheOneThatWasNotDeclined() {
        assertThat(rules.judge(step(Action.CASE_CONFLICT_SETTLED, 2, "accepted"), declined()))
                .isInstanceOfSatisfying(CaseRules.Verdict.Accepted.class, accepted -> {
                    assertThat(accepted.now().state()).isEqualTo("ACCEPTED");
                    assertThat(accepted.now().version()).isEqualTo(3);
                });
    }

    @Test
    void whatIsClosedStaysClosed() {
        assertThat(rules.judge(step(Action.CASE_CONFLICT_SETTLED, 3, "accepted"), Optional.of(current("CLOSED", 3))))
                .isEqualTo(new CaseRules.Verdict.Refused("closed"));
    }

    private static Optional<CaseAtHub> declined() {
        return Optional.of(current("DECLINED", 2));
    }

    private static CaseAtHub current(String state, long version) {
        return new CaseAtHub(
                CASE, version, state, "M01", List.of(), "04", "wang.fang", Instant.parse("2026-11-27T01:00:00Z"));
    }

    private static CaseStep step(Action action, long base, String state) {
        Map<String, String> details = state.isEmpty()
                ? Map.of("base", "" + base, "version", "" + (base + 1))
                : Map.of("base", "" + base, "version", "" + (base + 1), "state", state);
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
