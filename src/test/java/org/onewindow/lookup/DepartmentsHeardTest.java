package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.catalogue.Service;

class DepartmentsHeardTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Answer FOUND = new Answer.Found(List.of(), NOW);

    /** What a service {@code Sxx} of department {@code Dxx} says, or of another department. */
    private static ServiceAnswer says(String system, String department, Answer answer) {
        Service simple = SampleCatalogue.simpleService(system);
        Service service = new Service(
                simple.code(),
                SampleCatalogue.system(system, department),
                simple.name(),
                simple.mode(),
                simple.serviceCode(),
                simple.scope(),
                simple.deadline(),
                simple.items());
        return new ServiceAnswer(
                new PlannedRequest(service, service.items()),
                answer,
                new UUID(0, 1),
                HashVerdict.VERIFIED,
                Duration.ZERO,
                NOW);
    }

    static Stream<Answer> out() {
        return Stream.of(
                Answer.unavailable(Trouble.TIMED_OUT),
                Answer.unavailable(Trouble.CIRCUIT_OPEN),
                new Answer.Refused(Refusal.NOT_JSON),
                new Answer.SavedCopy(List.of(), NOW),
                new Answer.Queued(NOW));
    }

    @Test
    void aDepartmentWithSeveralServicesCountsOnce() {
        assertThat(DepartmentsHeard.of(List.of(
                        says("S01", "D01", FOUND),
                        says("S02", "D01", new Answer.NotFound(NOW)),
                        says("S03", "D03", new Answer.Mismatch(List.of(), NOW)))))
                .contains(new DepartmentsHeard(2, 2));
    }

    @ParameterizedTest
    @MethodSource("out")
    void whoOwesOneAnswerHasNotAnswered(Answer out) {
        assertThat(DepartmentsHeard.of(
                        List.of(says("S01", "D01", out), says("S02", "D01", FOUND), says("S03", "D03", FOUND))))
                .contains(new DepartmentsHeard(1, 2));
    }

    @Test
    void whereWeHaveNoRightNobodyIsOut() {
        Answer denied = new Answer.NotPermitted("D02/S02");

        assertThat(DepartmentsHeard.of(List.of(says("S01", "D01", FOUND), says("S02", "D02", denied))))
                .contains(new DepartmentsHeard(1, 1));
        assertThat(DepartmentsHeard.of(List.of(says("S02", "D02", denied)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "JOURNAL"})
    void whoWasNotAskedInTheEndIsNotCounted(Trouble trouble) {
        assertThat(DepartmentsHeard.of(
                        List.of(says("S01", "D01", FOUND), says("S02", "D02", Answer.unavailable(trouble)))))
                .contains(new DepartmentsHeard(1, 1));
        assertThat(DepartmentsHeard.of(List.of())).isEqualTo(Optional.empty());
    }
}
