package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalogue.ItemType.Kind;
import org.onewindow.catalogue.Service;

class AnswerCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String SUBJECT = "110108198501019972";
    private static final Service SERVICE = SampleCatalogue.service(
            "S01",
            java.util.Arrays.stream(Kind.values())
                    .map(kind -> SampleCatalogue.item("S01-" + kind, kind))
                    .toArray(org.onewindow.catalogue.DataItem[]::new));
    private static final PlannedRequest REQUEST = new PlannedRequest(SERVICE, SERVICE.items());
    private final AnswerCheck check = new AnswerCheck(SampleCatalogue.catalogue());

    private Answer check(SourceReply reply) {
        return check.check(reply, REQUEST, SUBJECT, NOW);
    }

    private static SourceReply answered(SourceReply.Outcome outcome, List<Map<String, Object>> records) {
        return new SourceReply.Answered(SUBJECT, outcome, NOW, records, HashVerdict.VERIFIED);
    }

    private Answer field(Kind kind, Object value) {
        return check(answered(SourceReply.Outcome.FOUND, List.of(Map.of("S01-" + kind, value))));
    }

    private FieldValue read(Kind kind, Object value) {
        return ((Answer.Found) field(kind, value))
                .records()
                .get(0)
                .value("S01-" + kind)
                .orElseThrow();
    }

    @Test
    void aRightAnswerIsFoundWithTypedValuesInTheOrderOfTheCatalogue() {
        Map<String, Object> record = new HashMap<>();
        record.put("S01-FLAG", true);
        record.put("S01-TEXT", "张三");
        record.put("S01-NUMBER", new BigDecimal("12.50"));

        Answer.Found found = (Answer.Found) check(answered(SourceReply.Outcome.FOUND, List.of(record)));

        assertThat(found.records().get(0).fields())
                .extracting(DepartmentRecord.Field::value)
                .containsExactly(
                        new FieldValue.Text("张三"),
                        new FieldValue.Amount(new BigDecimal("12.50")),
                        new FieldValue.Flag(true));
        assertThat(found.asOf()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"110108198501019973", "11010819850101997", "'110108198501019972 '", "''", "１10108198501019972"})
    void anAnswerAboutAnybodyElseIsRefused(String subject) {
        assertThat(check(new SourceReply.Answered(
                        subject, SourceReply.Outcome.NOT_FOUND, NOW, List.of(), HashVerdict.VERIFIED)))
                .isEqualTo(new Answer.Refused(Refusal.WRONG_SUBJECT));
    }

    @Test
    void anItemNobodyAskedForIsRefusedEvenIfTheRestIsRight() {
        assertThat(check(answered(
                        SourceReply.Outcome.FOUND,
                        List.of(Map.of("S01-TEXT", "a"), Map.of("S01-TEXT", "a", "S09-13", "b")))))
                .isEqualTo(new Answer.Refused(Refusal.NOT_ASKED_FOR));
    }

    @Test
    void anItemOfTheServiceThatWasNotAskedForIsRefused() {
        PlannedRequest less = new PlannedRequest(SERVICE, SERVICE.items().subList(0, 1));
        assertThat(check.check(
                        answered(SourceReply.Outcome.FOUND, List.of(Map.of("S01-FLAG", true))), less, SUBJECT, NOW))
                .isEqualTo(new Answer.Refused(Refusal.NOT_ASKED_FOR));
    }

    @Test
    void foundNeedsARecordAndNotFoundNone() {
        Answer wrong = new Answer.Refused(Refusal.WRONG_SCHEMA);
        assertThat(check(answered(SourceReply.Outcome.FOUND, List.of()))).isEqualTo(wrong);
        assertThat(check(answered(SourceReply.Outcome.FOUND, List.of(Map.of()))))
                .isEqualTo(wrong);
        assertThat(check(answered(SourceReply.Outcome.NOT_FOUND, List.of(Map.of("S01-TEXT", "a")))))
                .isEqualTo(wrong);
        assertThat(check(answered(SourceReply.Outcome.NOT_FOUND, List.of()))).isEqualTo(new Answer.NotFound(NOW));
        assertThat(check(answered(SourceReply.Outcome.MISMATCH, List.of())))
                .isEqualTo(new Answer.Mismatch(List.of(), NOW));
    }

    @Test
    void moreRecordsThanAgreedAreRefused() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add(Map.of("S01-TEXT", "a"));
        }
        assertThat(check(answered(SourceReply.Outcome.FOUND, many.subList(0, 200))))
                .isInstanceOf(Answer.Found.class);
        assertThat(check(answered(SourceReply.Outcome.FOUND, many)))
                .isEqualTo(new Answer.Refused(Refusal.WRONG_SCHEMA));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    DATE, 2026-02-30
                    DATE, 2026-2-3
                    DATE, +12026-02-03
                    DATE, 20260203
                    DATE, '2026-02-03 '
                    DATE, long-term
                    DATE_OR_LONG_TERM, Long-term
                    DATE_OR_LONG_TERM, 长期
                    DATE_TIME, 2026-11-23T08:00:00
                    DATE_TIME, 2026-11-23T25:00:00+08:00
                    DATE_TIME, 2026-11-23T08:00:00+99:00
                    DATE_TIME, 2026-11-23
                    YEAR_MONTH, 202613
                    YEAR_MONTH, 2026-01
                    CODE, 3
                    CODE, 男
                    FLAG, true
                    NUMBER, 1
                    TEXT, 123456789012345678901
                    TEXTS, one
                    """)
    void aTextThatBreaksItsTypeIsRefused(Kind kind, String value) {
        assertThat(field(kind, value)).isEqualTo(new Answer.Refused(Refusal.WRONG_SCHEMA));
    }

    @ParameterizedTest
    @CsvSource({"1234567890123456789", "0.123", "1E+1000000000", "1E-1000000000", "-1E+400", "1E+2147483647"})
    void aNumberThatBreaksItsTypeIsRefused(String number) {
        assertThat(field(Kind.NUMBER, new BigDecimal(number))).isEqualTo(new Answer.Refused(Refusal.WRONG_SCHEMA));
    }

    @ParameterizedTest
    @CsvSource({"123456789012345678.99", "-5", "0", "0E+1000000000", "0E-1000000000", "1.50000", "12E+2"})
    void aNumberWithinItsTypeStands(String number) {
        assertThat(((FieldValue.Amount) read(Kind.NUMBER, new BigDecimal(number))).value())
                .isEqualByComparingTo(number.startsWith("0") ? "0" : number);
    }

    @Test
    void valuesOfEveryTypeAreRead() {
        assertThat(read(Kind.DATE, "2024-02-29")).isEqualTo(new FieldValue.Day(LocalDate.of(2024, 2, 29)));
        assertThat(read(Kind.DATE_OR_LONG_TERM, "long-term")).isEqualTo(new FieldValue.LongTerm());
        assertThat(read(Kind.DATE_OR_LONG_TERM, "2031-01-01")).isInstanceOf(FieldValue.Day.class);
        assertThat(read(Kind.DATE_TIME, "2026-11-23T08:00:00.5+08:00")).isInstanceOf(FieldValue.Moment.class);
        assertThat(read(Kind.YEAR_MONTH, "202611")).isEqualTo(new FieldValue.Month(YearMonth.of(2026, 11)));
        assertThat(((FieldValue.Code) read(Kind.CODE, "1")).words().zh()).isEqualTo("男");
        assertThat(read(Kind.TEXTS, List.of("甲", "乙"))).isEqualTo(new FieldValue.Texts(List.of("甲", "乙")));
    }

    @Test
    void listsKeepToTheirBounds() {
        Answer wrong = new Answer.Refused(Refusal.WRONG_SCHEMA);
        assertThat(field(Kind.TEXTS, java.util.Collections.nCopies(101, "a"))).isEqualTo(wrong);
        assertThat(field(Kind.TEXTS, List.of("a".repeat(21)))).isEqualTo(wrong);
        assertThat(field(Kind.TEXTS, List.of(1))).isEqualTo(wrong);
    }

    @Test
    void lengthCountsCharactersNotHalves() {
        assertThat(read(Kind.TEXT, "𠀀".repeat(20))).isEqualTo(new FieldValue.Text("𠀀".repeat(20)));
    }

    @Test
    void textsAreCleanedForDisplay() {
        assertThat(read(Kind.TEXT, "王\u202E小\u0000明")).isEqualTo(new FieldValue.Text("王小明"));
        assertThat(read(Kind.TEXTS, List.of("a\u200Bb"))).isEqualTo(new FieldValue.Texts(List.of("ab")));
    }

    @Test
    void aNullIsNoValue() {
        Map<String, Object> record = new HashMap<>();
        record.put("S01-TEXT", null);
        assertThat(check(answered(SourceReply.Outcome.FOUND, List.of(record))))
                .isEqualTo(new Answer.Refused(Refusal.WRONG_SCHEMA));
    }

    @Test
    void whatCameWithoutAnEnvelopeKeepsItsMeaning() {
        assertThat(check(new SourceReply.NothingOnFile(HashVerdict.VERIFIED))).isEqualTo(new Answer.NotFound(NOW));
        assertThat(check(new SourceReply.Denied("DEV/GOV/MPS/population/query\u202E", Optional.of("7f\u202E"))))
                .isEqualTo(new Answer.NotPermitted("DEV/GOV/MPS/population/query", Optional.of("7f")));
        assertThat(check(new SourceReply.Failed(
                        Trouble.MAINTENANCE, Optional.of("8点恢复\u0007"), Optional.of("id"), HashVerdict.ABSENT)))
                .isEqualTo(new Answer.Unavailable(Trouble.MAINTENANCE, Optional.of("8点恢复"), Optional.of("id")));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void whatTheExchangeClientDistrustsStaysRefused(Refusal refusal) {
        assertThat(check(new SourceReply.Untrusted(refusal, HashVerdict.ABSENT)))
                .isEqualTo(new Answer.Refused(refusal));
    }

    @Property
    void noAnswerMakesTheCheckFail(
            @ForAll("records") List<Map<String, Object>> records, @ForAll SourceReply.Outcome outcome) {
        Answer answer = check(answered(outcome, records));

        if (answer instanceof Answer.Found found) {
            assertThat(found.records()).isNotEmpty().hasSameSizeAs(records);
            assertThat(found.records())
                    .allSatisfy(record -> assertThat(record.fields())
                            .allMatch(field -> SERVICE.items().contains(field.item())));
        }
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> records() {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of(Kind.values()).map(kind -> "S01-" + kind),
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(8)),
                        net.jqwik.api.Tuple.of(9, Arbitraries.just("S01-TEXT"))));
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(25).map(text -> (Object) text),
                Arbitraries.of(
                        "2026-11-23",
                        "long-term",
                        "202611",
                        "1",
                        "2026-11-23T08:00:00Z",
                        "9999-99-99",
                        "000000",
                        "\uD800"),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.integers().map(scale -> (Object) new BigDecimal(java.math.BigInteger.TEN, scale)),
                Arbitraries.of(true, false),
                Arbitraries.strings().ofMaxLength(5).list().ofMaxSize(4).map(list -> (Object) list),
                Arbitraries.maps(Arbitraries.strings(), Arbitraries.integers()).map(map -> (Object) map));
        return Arbitraries.maps(keys, values).ofMaxSize(4).list().ofMaxSize(3);
    }
}
