package org.onewindow.sandbox.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.sandbox.country.TestCountry.ask;
import static org.onewindow.sandbox.country.TestCountry.citizen;
import static org.onewindow.sandbox.country.TestCountry.first;
import static org.onewindow.sandbox.country.TestCountry.records;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.sandbox.RegisterAnswer.Outcome;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;

/** Departments agree with each other; people with a planted disagreement are left out. */
class CountryCoherenceTest {

    private static final List<PersonView> PEOPLE = TestCountry.people(1000)
            .filter(number -> number.kind() == NumberKind.RESIDENT_ID)
            .filter(CountryCoherenceTest::isAgreed)
            .map(number -> TestCountry.COUNTRY.view(number).orElseThrow())
            .toList();

    @Test
    void husbandAndWifeAreNamedAlikeWhoeverIsAsked() {
        List<PersonView> married =
                PEOPLE.stream().filter(one -> one.spouse().isPresent()).toList();
        assertThat(married).hasSizeGreaterThan(150);
        for (PersonView one : married) {
            SubjectNumber spouse = one.spouse().orElseThrow();
            assertThat(records("S04.query", spouse)).isEqualTo(records("S04.query", one.number()));
            assertThat(TestCountry.COUNTRY.view(spouse).orElseThrow().spouse().map(SubjectNumber::value))
                    .contains(one.number().value());
        }
    }

    @Test
    void nobodyMarriesBeforeTheLegalAge() {
        for (PersonView one : PEOPLE) {
            for (Map<String, Object> record : records("S04.query", one.number())) {
                LocalDate day = day(record, "S04-04");
                assertThat(born(record, "S04-07").plusYears(22)).isBeforeOrEqualTo(day);
                assertThat(born(record, "S04-09").plusYears(20)).isBeforeOrEqualTo(day);
            }
        }
    }

    @Test
    void everyMemberOfAHouseholdHasTheSameHousehold() {
        for (PersonView one :
                PEOPLE.stream().filter(PersonView::alive).limit(300).toList()) {
            Set<Map<String, Object>> mine = Set.copyOf(records("S02.query", one.number()));
            assertThat(mine).isNotEmpty();
            assertThat(mine.stream().filter(record -> "02".equals(record.get("S02-04"))))
                    .hasSize(1);
            assertThat(mine.stream().map(record -> record.get("S02-08")))
                    .contains(one.number().value());
            for (SubjectNumber member : one.household()) {
                assertThat(Set.copyOf(records("S02.query", member))).isEqualTo(mine);
            }
        }
    }

    @Test
    void parentsAreOfAnAgeToBeParents() {
        int children = 0;
        for (PersonView one : PEOPLE) {
            for (Map<String, Object> record : records("S14.query", one.number())) {
                if (record.containsKey("S14-06")) {
                    LocalDate child = LocalDate.parse(text(record, "S14-03").substring(0, 10));
                    assertThat(born(record, "S14-06").plusYears(20)).isBefore(child);
                    assertThat(born(record, "S14-06").plusYears(46)).isAfter(child);
                    children++;
                }
            }
        }
        assertThat(children).isGreaterThan(75);
    }

    @Test
    void anEmployersExistsAndIsTheSameEverywhere() {
        List<PersonView> employed =
                PEOPLE.stream().filter(one -> one.employer().isPresent()).toList();
        assertThat(employed).hasSizeGreaterThan(150);
        for (PersonView one : employed) {
            SubjectNumber employer = one.employer().orElseThrow();
            assertThat(first("S07.query", one.number(), "S07-06")).contains(employer.value());
            Optional<Object> name = first("S07.query", one.number(), "S07-05");
            assertThat(name).isPresent();
            assertThat(first("S09.query", one.number(), "S09-06")).isEqualTo(name);
            first("S25.query", one.number(), "S25-03")
                    .ifPresent(other -> assertThat(name).contains(other));
            first("S17.query", one.number(), "S17-05")
                    .ifPresent(other -> assertThat(name).contains(other));
            assertThat(first("S07.query", employer, "S07-14")
                            .map(Object::toString)
                            .map(Integer::valueOf)
                            .orElse(0))
                    .isPositive();
        }
    }

    @Test
    void theDeadAreInsuredNoMore() {
        List<PersonView> dead = PEOPLE.stream().filter(one -> !one.alive()).toList();
        assertThat(dead).hasSizeGreaterThan(25).allSatisfy(one -> {
            assertThat(ask("S07.query", one.number()).outcome()).isEqualTo(Outcome.NOT_FOUND);
            assertThat(ask("S09.query", one.number()).outcome()).isEqualTo(Outcome.NOT_FOUND);
            assertThat(ask("S25.query", one.number()).outcome()).isEqualTo(Outcome.NOT_FOUND);
            assertThat(first("S01.query", one.number(), "S01-13")).contains("deceased");
        });
    }

    @Test
    void whatIsOwnedIsOwnedWithTheSpouseAndWasBoughtUnderAContract() {
        int owners = 0;
        for (PersonView one : PEOPLE) {
            List<Map<String, Object>> titles = records("S20.query", one.number());
            Set<Object> holders =
                    titles.stream().map(record -> record.get("S20-05")).collect(Collectors.toSet());
            Set<String> expected = Stream.concat(Stream.of(one.number()), one.spouse().stream())
                    .map(SubjectNumber::value)
                    .collect(Collectors.toSet());
            if (!titles.isEmpty()) {
                assertThat(holders).isEqualTo(expected);
                owners++;
            }
            Set<Object> bought = titles.stream()
                    .filter(record -> "market".equals(record.get("S20-08")))
                    .map(record -> record.get("S20-03"))
                    .collect(Collectors.toSet());
            assertThat(records("S24.query", one.number()).stream()
                            .map(record -> record.get("S24-04"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(bought);
            for (SubjectNumber spouse : one.spouse().stream().toList()) {
                assertThat(Set.copyOf(records("S20.query", spouse))).isEqualTo(Set.copyOf(titles));
            }
        }
        assertThat(owners).isGreaterThan(75);
    }

    @Test
    void agesFitDiplomasSchoolsDrivingAndPensions() {
        for (PersonView one : PEOPLE) {
            LocalDate birth = one.birth();
            records("S11.query", one.number())
                    .forEach(record -> assertThat(day(record, "S11-07")).isAfter(birth.plusYears(20)));
            records("S05.licence", one.number())
                    .forEach(record -> assertThat(day(record, "S05-12")).isAfterOrEqualTo(birth.plusYears(18)));
            if (ask("S10.query", one.number()).outcome() == Outcome.FOUND) {
                assertThat(birth).isBetween(TestCountry.TODAY.minusYears(20), TestCountry.TODAY.minusYears(6));
            }
            if (first("S07.query", one.number(), "S07-12")
                    .filter("drawing"::equals)
                    .isPresent()) {
                assertThat(birth).isBefore(TestCountry.TODAY.minusYears(55));
            }
        }
    }

    @Test
    void legalRepresentativesExistAndAreGrownUp() {
        TestCountry.enterprises(600).forEach(number -> {
            for (Map<String, Object> record : records("S15.query", number)) {
                NumberKind kind = text(record, "S15-05").startsWith("9")
                        ? NumberKind.FOREIGN_PERMANENT_RESIDENT
                        : NumberKind.RESIDENT_ID;
                PersonView person = TestCountry.COUNTRY
                        .view(TestCountry.number(kind, text(record, "S15-05")))
                        .orElseThrow();
                assertThat(person.alive()).isTrue();
                assertThat(person.name()).isEqualTo(record.get("S15-04"));
                assertThat(person.birth()).isBefore(TestCountry.TODAY.minusYears(18));
                assertThat(records("S15.person", person.number()).stream().map(row -> row.get("S15-17")))
                        .contains(number.value());
            }
        });
    }

    @Test
    void muchIsOnFileAboutTheCitizenShownInTraining() {
        SubjectNumber shown = citizen("110108198501019972");
        for (String service : List.of(
                "S01.query",
                "S02.query",
                "S04.query",
                "S05.query",
                "S05.licence",
                "S07.query",
                "S09.query",
                "S11.query",
                "S17.query",
                "S18.query",
                "S20.query",
                "S25.query")) {
            assertThat(ask(service, shown).outcome()).as(service).isEqualTo(Outcome.FOUND);
        }
        assertThat(first("S04.query", shown, "S04-09")).contains("110108198802299963");
        assertThat(first("S20.query", shown, "S20-13")).contains(true);
        assertThat(first("S25.query", shown, "S25-11")).contains(true);
    }

    private static boolean isAgreed(SubjectNumber number) {
        return TestCountry.COUNTRY.disagreement(number).isEmpty();
    }

    private static LocalDate born(Map<String, Object> record, String item) {
        return LocalDate.parse(text(record, item).substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static LocalDate day(Map<String, Object> record, String item) {
        return LocalDate.parse(text(record, item));
    }

    private static String text(Map<String, Object> record, String item) {
        return record.getOrDefault(item, "").toString();
    }
}
