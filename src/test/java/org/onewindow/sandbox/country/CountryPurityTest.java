package org.onewindow.sandbox.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.subject.SubjectNumber;

class CountryPurityTest {

    @Test
    void twoCountriesOfOneSeedAnswerTheSame() {
        Country other =
                Country.usual(1, TestCountry.CATALOGUE, TestCountry.CLOCK, TestCountry.ZONE, TestCountry.DIVISIONS);
        for (SubjectNumber number : TestCountry.people(8).toList()) {
            for (Service service : TestCountry.CATALOGUE.services()) {
                RegisterAnswer one = TestCountry.COUNTRY.ask(service, number, service.items());
                assertThat(other.ask(service, number, service.items())).isEqualTo(one);
            }
        }
    }

    @Test
    void anotherSeedIsAnotherCountry() {
        assertThat(names(TestCountry.small(1))).isEqualTo(names(TestCountry.small(1)));
        assertThat(names(TestCountry.small(1))).isNotEqualTo(names(TestCountry.small(2)));
    }

    @Test
    void theSameQuestionHasTheSameAnswerWhoeverElseAsksMeanwhile() {
        List<SubjectNumber> people = TestCountry.people(200).toList();
        List<RegisterAnswer> alone = people.stream()
                .map(number -> TestCountry.ask("S02.query", number))
                .toList();
        List<RegisterAnswer> together = people.parallelStream()
                .map(number -> TestCountry.ask("S02.query", number))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    private static List<String> names(Country country) {
        return LongStream.range(200, 260)
                .mapToObj(country::person)
                .map(number -> country.view(number).orElseThrow().name() + number.value())
                .toList();
    }
}
