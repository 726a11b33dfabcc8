package org.onewindow.sandbox.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.catalogue.UpdateCycle;
import org.onewindow.language.LocalizedText;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.sandbox.RegisterAnswer.Outcome;
import org.onewindow.subject.SubjectNumber;

class CountryAnswersTest {

    private static final int MOST_RECORDS = 20;
    private static final List<SubjectNumber> SUBJECTS = Stream.concat(
                    Stream.concat(
                            TestCountry.people(250),
                            Stream.of(TestCountry.COUNTRY.person(TestCountry.COUNTRY.people() - 7))),
                    TestCountry.enterprises(250))
            .toList();

    /** Asked about only where nobody of the others is on file. */
    private static final List<SubjectNumber> SUBJECTS_AND_MORE = Stream.of(
                    SUBJECTS.stream(), TestCountry.people(3333), TestCountry.enterprises(777))
            .flatMap(all -> all)
            .toList();

    @Test
    void everyServiceAnswersSomebodyAndInTheTypesOfTheCatalogue() {
        Set<String> answered = new HashSet<>();
        for (Service service : TestCountry.CATALOGUE.services()) {
            Set<Outcome> outcomes = new HashSet<>();
            int asked = 0;
            for (SubjectNumber subject : SUBJECTS_AND_MORE) {
                if (asked++ >= SUBJECTS.size() && outcomes.contains(Outcome.FOUND)) {
                    break;
                }
                RegisterAnswer answer = TestCountry.COUNTRY.ask(service, subject, service.items());
                outcomes.add(answer.outcome());
                assertThat(answer.records()).hasSizeLessThanOrEqualTo(MOST_RECORDS);
                assertThat(answer.records().isEmpty()).isEqualTo(answer.outcome() == Outcome.NOT_FOUND);
                answer.records().forEach(record -> check(service, record, answered));
            }
            assertThat(outcomes).as(service.code()).contains(Outcome.FOUND);
        }
        Set<String> askable = TestCountry.CATALOGUE.services().stream()
                .flatMap(service -> service.items().stream())
                .filter(item -> item.sharing() != SharingType.NOT_SHARED)
                .map(DataItem::code)
                .collect(Collectors.toSet());
        askable.removeAll(answered);
        assertThat(askable)
                .as("items nobody had a value for")
                .isSubsetOf("S02-10", "S02-12", "S13-04", "S19-05", "S27-13", "S29-13");
    }

    @Test
    void mostServicesKnowNothingAboutSomePeople() {
        for (String service :
                List.of("S04.query", "S05.query", "S11.query", "S20.query", "S25.query", "S12.verify", "S29.query")) {
            assertThat(TestCountry.people(300)
                            .map(number -> TestCountry.ask(service, number).outcome()))
                    .as(service)
                    .contains(Outcome.NOT_FOUND);
        }
    }

    @Test
    void onlyItemsAskedForAreAnswered() {
        Service service = TestCountry.service("S01.query");
        List<DataItem> two = List.of(TestCountry.item("S01-02"), TestCountry.item("S01-12"));
        RegisterAnswer answer = TestCountry.COUNTRY.ask(service, TestCountry.citizen("110108198501019972"), two);
        assertThat(answer.records())
                .singleElement()
                .satisfies(record -> assertThat(record).containsOnlyKeys("S01-02", "S01-12"));
    }

    @Test
    void nothingLiesAheadOfToday() {
        List<String> past = TestCountry.CATALOGUE.items().stream()
                .filter(item ->
                        item.type().kind() == ItemType.Kind.DATE || item.type().kind() == ItemType.Kind.DATE_TIME)
                .filter(item -> !item.name().zh().matches(".*(止|期限|截止|竣工|有效).*"))
                .map(DataItem::code)
                .toList();
        for (Service service : TestCountry.CATALOGUE.services()) {
            SUBJECTS.stream()
                    .skip(350)
                    .limit(300)
                    .forEach(subject -> TestCountry.COUNTRY
                            .ask(service, subject, service.items())
                            .records()
                            .forEach(record -> record.forEach((item, value) -> {
                                if (past.contains(item)) {
                                    assertThat(value.toString().substring(0, 10))
                                            .as(item)
                                            .isLessThanOrEqualTo(TestCountry.TODAY.toString());
                                }
                            })));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemType.Kind.class,
            names = {"CODE"},
            mode = EnumSource.Mode.EXCLUDE)
    void anItemAnOfficeAddsIsAnsweredInItsType(ItemType.Kind kind) {
        Service known = TestCountry.service("S20.query");
        var added = new DataItem(
                "S20-99",
                known.system(),
                new LocalizedText("本地登记事项", "Local entry"),
                new ItemType(kind, 12, kind == ItemType.Kind.NUMBER ? 2 : 0, ""),
                SubjectScope.BOTH,
                SharingType.CONDITIONAL,
                SensitivityLevel.L2,
                UpdateCycle.DAILY,
                CacheRule.NEVER,
                MaskRule.NONE,
                new LocalizedText("", ""));
        List<DataItem> asked = List.of(TestCountry.item("S20-01"), added);
        RegisterAnswer answer = TestCountry.COUNTRY.ask(known, TestCountry.citizen("110108198501019972"), asked);
        assertThat(answer.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(answer.records()).allSatisfy(record -> {
            assertThat(record).containsOnlyKeys("S20-01", "S20-99");
            assertThat(fits(added, record.getOrDefault("S20-99", ""))).isTrue();
        });
    }

    private static void check(Service service, Map<String, Object> record, Set<String> answered) {
        for (Map.Entry<String, Object> entry : record.entrySet()) {
            DataItem item = TestCountry.item(entry.getKey());
            assertThat(service.items()).contains(item);
            assertThat(fits(item, entry.getValue()))
                    .as("%s %s = %s", item.code(), item.name().zh(), entry.getValue())
                    .isTrue();
            answered.add(item.code());
        }
    }

    private static boolean fits(DataItem item, Object value) {
        ItemType type = item.type();
        return switch (type.kind()) {
            case TEXT ->
                value instanceof String text
                        && !text.isBlank()
                        && text.codePointCount(0, text.length()) <= type.length();
            case NUMBER ->
                value instanceof BigDecimal number
                        && number.scale() <= type.scale()
                        && number.precision() - number.scale() <= type.length() - type.scale();
            case DATE -> date(value).isPresent();
            case DATE_OR_LONG_TERM -> value.equals("long-term") || date(value).isPresent();
            case DATE_TIME ->
                value instanceof String text && OffsetDateTime.parse(text).getYear() > 1800;
            case YEAR_MONTH -> value instanceof String text && text.matches("\\d{4}(0[1-9]|1[0-2])");
            case FLAG -> value instanceof Boolean;
            case CODE ->
                TestCountry.CATALOGUE
                        .codeList(type.codeList())
                        .orElseThrow()
                        .entries()
                        .containsKey(value.toString());
            case TEXTS ->
                value instanceof List<?> texts
                        && texts.size() <= 100
                        && texts.stream().allMatch(text -> text.toString().length() <= type.length());
        };
    }

    private static Optional<LocalDate> date(Object value) {
        return value instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }
}
