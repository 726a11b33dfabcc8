package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommonTroubleTest {
    private static final Instant AS_OF = Instant.parse("2026-11-23T00:00:00Z");

    private static Answer unavailable(Trouble trouble) {
        return new Answer.Unavailable(trouble, Optional.empty(), Optional.empty());
    }

    static Stream<Answer> heard() {
        return Stream.of(
                new Answer.Found(List.of(), AS_OF), new Answer.NotFound(AS_OF), new Answer.Mismatch(List.of(), AS_OF));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCHANGE_UNREACHABLE", "EXCHANGE_CONFIGURATION_OUTDATED", "EXCHANGE_CANNOT_LOG", "JOURNAL"})
    void aTroubleThatStopsAllAlikeIsCommonWhileNobodyWasHeard(Trouble trouble) {
        assertThat(CommonTrouble.of(List.of(
                        unavailable(Trouble.TIMED_OUT),
                        unavailable(trouble),
                        unavailable(Trouble.CIRCUIT_OPEN),
                        new Answer.Refused(Refusal.NOT_JSON))))
                .contains(trouble);
    }

    @ParameterizedTest
    @MethodSource("heard")
    void whereOneDepartmentWasHeardTheExchangeWorks(Answer heard) {
        assertThat(CommonTrouble.of(List.of(unavailable(Trouble.EXCHANGE_UNREACHABLE), heard)))
                .isEmpty();
        assertThat(CommonTrouble.of(List.of(heard, unavailable(Trouble.EXCHANGE_CONFIGURATION_OUTDATED))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("heard")
    void aJournalThatCannotBeWrittenConcernsEverybody(Answer heard) {
        assertThat(CommonTrouble.of(List.of(heard, unavailable(Trouble.JOURNAL))))
                .contains(Trouble.JOURNAL);
        assertThat(CommonTrouble.of(List.of(unavailable(Trouble.EXCHANGE_UNREACHABLE), unavailable(Trouble.JOURNAL))))
                .contains(Trouble.JOURNAL);
    }

    @Test
    void theTroubleOfOneDepartmentIsNotCommon() {
        assertThat(CommonTrouble.of(List.of(unavailable(Trouble.PROVIDER_UNREACHABLE), unavailable(Trouble.TIMED_OUT))))
                .isEmpty();
        assertThat(CommonTrouble.of(List.of())).isEmpty();
    }
}
