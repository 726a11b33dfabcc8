package org.onewindow.sandbox.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.RegisterAnswer.Outcome;
import org.onewindow.subject.SubjectKind;
import org.onewindow.subject.SubjectNumber;

class DisagreementsTest {

    private static final long PEOPLE = 60_000;
    private static final long ENTERPRISES = 30_000;
    private static Country country;
    private static List<Disagreement> all;

    @BeforeAll
    static void listThem() {
        country = new Country(
                3,
                PEOPLE,
                ENTERPRISES,
                TestCountry.CATALOGUE,
                TestCountry.CLOCK,
                TestCountry.ZONE,
                TestCountry.DIVISIONS);
        all = country.disagreements().toList();
    }

    @Test
    void departmentsDisagreeAboutOneSubjectInAHundred() {
        assertThat(share(SubjectKind.PERSON, PEOPLE)).isBetween(0.008, 0.012);
        assertThat(share(SubjectKind.ENTERPRISE, ENTERPRISES)).isBetween(0.008, 0.012);
    }

    @Test
    void theTwoDepartmentsReallyDifferJustSo() {
        assertThat(all).allSatisfy(disagreement -> {
            assertThat(disagreement.one().value())
                    .isNotEqualTo(disagreement.other().value());
            assertThat(answered(disagreement.subject(), disagreement.one()))
                    .isEqualTo(disagreement.one().value());
            assertThat(answered(disagreement.subject(), disagreement.other()))
                    .isEqualTo(disagreement.other().value());
        });
    }

    @ParameterizedTest
    @EnumSource(Disagreement.Kind.class)
    void everyKindHappens(Disagreement.Kind kind) {
        assertThat(all).anyMatch(disagreement -> disagreement.kind() == kind);
    }

    @Test
    void listingBeginsAtOnceAndInTheSameOrder() {
        assertThat(country.disagreements(5)).isEqualTo(all.subList(0, 5));
    }

    @Test
    void aCheckFindsTheMismatchOfADisputedName() {
        List<SubjectNumber> disputed = all.stream()
                .filter(disagreement -> disagreement.kind() == Disagreement.Kind.NAME)
                .filter(disagreement -> disagreement.one().system().equals("S01")
                        || disagreement.other().system().equals("S01"))
                .map(Disagreement::subject)
                .toList();
        assertThat(disputed).isNotEmpty().allSatisfy(subject -> {
            var answer = TestCountry.ask(country, "S01.verify", subject);
            assertThat(answer.outcome()).isEqualTo(Outcome.MISMATCH);
            assertThat(answer.records()).allSatisfy(record -> assertThat(record).containsEntry("S01-06", "mismatch"));
        });
    }

    @Test
    void aCheckFindsNoMismatchWhereNothingIsPlanted() {
        List<String> planted =
                all.stream().map(disagreement -> disagreement.subject().value()).toList();
        for (long i = 0; i < 2000; i++) {
            SubjectNumber number = country.person(i);
            if (!planted.contains(number.value())) {
                assertThat(TestCountry.ask(country, "S01.verify", number).outcome())
                        .isEqualTo(Outcome.FOUND);
            }
        }
    }

    private static double share(SubjectKind kind, long of) {
        return (double) all.stream()
                        .filter(one -> one.subject().subjectKind() == kind)
                        .count()
                / of;
    }

    private static Object answered(SubjectNumber subject, Disagreement.Side side) {
        Service service = TestCountry.CATALOGUE.services().stream()
                .filter(one -> one.items().contains(TestCountry.item(side.item())))
                .filter(one -> one.scope().covers(subject.subjectKind()))
                .findFirst()
                .orElseThrow();
        List<Map<String, Object>> records = country.ask(service, subject, List.of(TestCountry.item(side.item())))
                .records();
        return records.stream()
                .map(record -> record.get(side.item()))
                .collect(Collectors.toList())
                .get(0);
    }
}
