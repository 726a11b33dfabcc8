package org.onewindow.sandbox.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.sandbox.RegisterAnswer.Outcome;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;

class CountryNumbersTest {

    @Test
    void thereAreTenMillionPeopleAndAMillionOrganisations() {
        assertThat(TestCountry.COUNTRY.people()).isBetween(10_000_000L, 10_000_100L);
        assertThat(TestCountry.COUNTRY.enterprises()).isEqualTo(1_000_000L);
    }

    @Test
    void everyNumberIsValid() {
        Stream.concat(TestCountry.people(3000), TestCountry.enterprises(1500))
                .forEach(number -> assertThat(
                                TestCountry.READER.readAs(number.kind(), number.value(), TestCountry.TODAY))
                        .isPresent());
    }

    @Test
    void citizensCarryOnlySequenceCodesFrom996() {
        assertThat(TestCountry.people(1000))
                .allSatisfy(
                        number -> assertThat(number.value().substring(14, 17)).isBetween("996", "999"));
    }

    @Property(tries = 2000)
    void aPersonsNumberLeadsBackToThePersonAndToNobodyElse(@ForAll @LongRange(max = 9_999_999) long index) {
        SubjectNumber number = TestCountry.COUNTRY.person(index);
        PersonView found = TestCountry.COUNTRY.view(number).orElseThrow();
        assertThat(found.number().value()).isEqualTo(number.value());
    }

    @Property(tries = 1000)
    void anOrganisationsNumberLeadsBackToIt(@ForAll @LongRange(max = 999_999) long index) {
        SubjectNumber number = TestCountry.COUNTRY.enterprise(index);
        assertThat(TestCountry.ask("S27.query", number)).isNotNull();
        assertThat(TestCountry.first("S19.query", number, "S19-02")).isPresent();
    }

    @Test
    void noTwoPeopleOfASmallCountryShareANumber() {
        Country small = TestCountry.small(7);
        Set<String> numbers = new HashSet<>();
        LongStream.range(0, small.people())
                .forEach(i -> assertThat(numbers.add(small.person(i).value())).isTrue());
        LongStream.range(0, small.enterprises())
                .forEach(i ->
                        assertThat(numbers.add(small.enterprise(i).value())).isTrue());
    }

    @Test
    void theOldTheYoungTheDeadAndGuestsAreThere() {
        Country country = TestCountry.COUNTRY;
        List<PersonView> people = LongStream.concat(
                        LongStream.range(0, 24_000), LongStream.range(country.people() - 20_000, country.people()))
                .filter(index -> index % 3 != 0 || index > 24_000)
                .mapToObj(country::person)
                .flatMap(number -> country.view(number).stream())
                .toList();
        assertThat(people.stream().anyMatch(person -> person.alive() && isBefore(person, 100)))
                .isTrue();
        assertThat(people.stream().anyMatch(person -> !isBefore(person, 5))).isTrue();
        assertThat(people.stream().anyMatch(person -> !person.alive())).isTrue();
        assertThat(people.stream().map(person -> person.number().kind()))
                .contains(NumberKind.RESIDENT_ID, NumberKind.RESIDENCE_PERMIT, NumberKind.FOREIGN_PERMANENT_RESIDENT);
    }

    private static boolean isBefore(PersonView person, int years) {
        return person.birth().isBefore(TestCountry.TODAY.minusYears(years));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 99, -5})
    void numbersNamedInTrainingExistWhateverTheSeed(long seed) {
        Country small = TestCountry.small(seed);
        for (String number : new String[] {
            "110108198501019972", "110108198802299963", "310115199212319990", "440305200001019982",
                    "510107196007139978",
            "330106202402299988", "650102197510059995", "420106195608309968", "540102199909099976", "460106201506019965"
        }) {
            assertThat(TestCountry.ask(small, "S01.query", TestCountry.citizen(number))
                            .outcome())
                    .isEqualTo(Outcome.FOUND);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FOREIGN_PERMANENT_RESIDENT, 931840197904129970",
        "FOREIGN_PERMANENT_RESIDENT, 944392198609239980",
        "RESIDENCE_PERMIT, 810000199003159976",
        "RESIDENCE_PERMIT, 820000199511209986",
        "RESIDENCE_PERMIT, 830000198010109992"
    })
    void peopleFromElsewhereNamedInTrainingExist(NumberKind kind, String number) {
        assertThat(TestCountry.ask("S01.query", TestCountry.number(kind, number))
                        .outcome())
                .isEqualTo(Outcome.FOUND);
        assertThat(TestCountry.ask("S06.verify", TestCountry.number(kind, number))
                        .outcome())
                .isEqualTo(Outcome.FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91440305359876543T", "11110000000000000N", "123100004250000064", "51440000500000007H",
                        "523300005010000090",
                "N2370000MF0000013U", "Y1110000MG0000017Y", "91310115MA1DEMQ026", "92340603MA2DEMX763",
                        "93510107MA6DEMH20X"
            })
    void organisationsNamedInTrainingExist(String code) {
        SubjectNumber number = TestCountry.number(NumberKind.UNIFIED_SOCIAL_CREDIT_CODE, code);
        assertThat(TestCountry.ask("S07.query", number).outcome()).isEqualTo(Outcome.FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "360426199101010071"})
    void numbersOfTheStandardsAreNobodysHere(String number) {
        assertThat(TestCountry.ask("S01.query", TestCountry.citizen(number)).outcome())
                .isEqualTo(Outcome.NOT_FOUND);
        assertThat(TestCountry.COUNTRY.view(TestCountry.citizen(number))).isEmpty();
    }

    @Test
    void realCompaniesAreNotHere() {
        SubjectNumber real = TestCountry.number(NumberKind.UNIFIED_SOCIAL_CREDIT_CODE, "914403001922038216");
        assertThat(TestCountry.ask("S15.query", real).outcome()).isEqualTo(Outcome.NOT_FOUND);
    }
}
