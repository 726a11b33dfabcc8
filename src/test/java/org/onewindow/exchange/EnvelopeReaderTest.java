package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SourceReply;

class EnvelopeReaderTest {
    private static final String GOOD =
            "{\"subject\":\"N\",\"outcome\":\"found\",\"asOf\":\"2026-11-23T08:00:00+08:00\",\"records\":[%s]}";

    @Test
    void everyTypeOfValueIsRead() {
        String record = "{\"A\":\"𠮷田\\u0020أحمد\",\"B\":12.50,\"C\":true,\"D\":[\"x\",\"y\"],\"E\":-7,\"F\":false}";

        assertThat(read(GOOD.formatted(record)))
                .isEqualTo(new SourceReply.Answered(
                        "N",
                        SourceReply.Outcome.FOUND,
                        Instant.parse("2026-11-23T00:00:00Z"),
                        List.of(Map.of(
                                "A",
                                "𠮷田 أحمد",
                                "B",
                                new BigDecimal("12.50"),
                                "C",
                                true,
                                "D",
                                List.of("x", "y"),
                                "E",
                                new BigDecimal("-7"),
                                "F",
                                false)),
                        HashVerdict.VERIFIED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'subject':'N','outcome':'notFound','asOf':'2026-11-23T08:00:00Z','records':[]}",
                "{'subject':'N','outcome':'notFound','asOf':'2026-11-23T08:00:00Z'}",
                "{'records':[],'asOf':'2026-11-23T08:00:00.123456+08:00','outcome':'mismatch','subject':'N'}",
                " {'subject':'N','outcome':'mismatch','asOf':'2026-11-23T08:00:00Z','records':[{'A':'1'}]}\n"
            })
    void otherOutcomesAreRead(String json) {
        assertThat(read(json.replace('\'', '"'))).isInstanceOf(SourceReply.Answered.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WRONG_SCHEMA | []
            WRONG_SCHEMA | null
            WRONG_SCHEMA | 1
            WRONG_SCHEMA | {}
            WRONG_SCHEMA | {"subject":"N","outcome":"found","asOf":"2026-11-23T08:00:00Z"}
            WRONG_SCHEMA | {"subject":"N","outcome":"found","asOf":"2026-11-23T08:00:00Z","records":[]}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z","records":[{}]}
            WRONG_SCHEMA | {"outcome":"notFound","asOf":"2026-11-23T08:00:00Z","records":[]}
            WRONG_SCHEMA | {"subject":"N","asOf":"2026-11-23T08:00:00Z","records":[]}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","records":[]}
            WRONG_SCHEMA | {"subject":null,"outcome":"notFound","asOf":"2026-11-23T08:00:00Z"}
            WRONG_SCHEMA | {"subject":5,"outcome":"notFound","asOf":"2026-11-23T08:00:00Z"}
            WRONG_SCHEMA | {"subject":"N","outcome":"NOTFOUND","asOf":"2026-11-23T08:00:00Z"}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"2026-11-23"}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00"}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"2026-13-23T08:00:00Z"}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"+99999-01-01T08:00:00Z"}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":1764000000}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z","records":{}}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z","records":null}
            WRONG_SCHEMA | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z","extra":1}
            MALFORMED    | {"subject":"N","subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z"}
            MALFORMED    | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z"}{}
            MALFORMED    | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z"} x
            MALFORMED    | {"subject":"N","outcome":"notFound","asOf":"2026-11-23T08:00:00Z"
            MALFORMED    | {"subject":"N","outcome":"notFo
            MALFORMED    | {"subject":"N",}
            MALFORMED    | {'subject':'N'}
            MALFORMED    | {subject:"N"}
            MALFORMED    | {"subject":"\\uD800","outcome":"notFound","asOf":"2026-11-23T08:00:00Z"}
            MALFORMED    | {/* c */"subject":"N"}
            MALFORMED    | ``
            MALFORMED    | `   `
            NOT_JSON     | <html></html>
            NOT_JSON     | Service busy
            NOT_JSON     | \uFEFF{}
            """)
    void anEnvelopeOfAnotherShapeIsRefused(Refusal refusal, String json) {
        assertThat(read(json)).isEqualTo(new SourceReply.Untrusted(refusal, HashVerdict.VERIFIED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WRONG_SCHEMA | {"A":null}
            WRONG_SCHEMA | {"A":{}}
            WRONG_SCHEMA | {"A":[1]}
            WRONG_SCHEMA | {"A":["x",null]}
            WRONG_SCHEMA | {"A":[["x"]]}
            WRONG_SCHEMA | "x"
            WRONG_SCHEMA | []
            WRONG_SCHEMA | {"A":1e999999999}
            WRONG_SCHEMA | {"A":1e-999999999}
            WRONG_SCHEMA | {"A":1e31}
            WRONG_SCHEMA | {"A":1e99999999999999}
            MALFORMED    | {"A":1,"A":1}
            MALFORMED    | {"A":01}
            MALFORMED    | {"A":NaN}
            MALFORMED    | {"A":Infinity}
            MALFORMED    | {"A":+1}
            MALFORMED    | {"A":11111111111111111111111111111111111111111}
            MALFORMED    | {"A":"tab\there"}
            """)
    void aRecordOfAnotherShapeIsRefused(Refusal refusal, String record) {
        assertThat(read(GOOD.formatted(record.replace("\\t", "\t"))))
                .isEqualTo(new SourceReply.Untrusted(refusal, HashVerdict.VERIFIED));
    }

    @Test
    void boundsHoldToTheLastCharacter() {
        String longest = "{\"A\":\"" + "x".repeat(StrictJson.LONGEST_TEXT) + "\"}";
        String records = "{},".repeat(EnvelopeReader.MOST_RECORDS - 1) + "{}";

        assertThat(read(GOOD.formatted(longest))).isInstanceOf(SourceReply.Answered.class);
        assertThat(refusal(GOOD.formatted(longest.replace("\"}", "x\"}")))).isEqualTo(Refusal.MALFORMED);
        assertThat(read(GOOD.formatted(records))).isInstanceOf(SourceReply.Answered.class);
        assertThat(refusal(GOOD.formatted(records + ",{}"))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(GOOD.formatted("{\"" + "n".repeat(65) + "\":1}"))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void deepNestingEndsAtTheBound() {
        String start = GOOD.substring(0, GOOD.indexOf("[%s]"));

        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(refusal(start + deep + "}")).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal(GOOD.formatted("{\"A\":" + deep + "}"))).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal(deep)).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal("{\"a\":".repeat(100_000))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() {
        String json = GOOD.formatted("{\"A\":\"民政\"}");
        for (String charset : List.of("GB18030", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32")) {
            assertThat(EnvelopeReader.read(json.getBytes(Charset.forName(charset)), HashVerdict.ABSENT))
                    .as(charset)
                    .isInstanceOf(SourceReply.Untrusted.class);
        }
        byte[] overlong = GOOD.formatted("{\"A\":\"??\"}").getBytes(StandardCharsets.UTF_8);
        overlong[indexOf(overlong, '?')] = (byte) 0xC0;
        overlong[indexOf(overlong, '?')] = (byte) 0x80;
        assertThat(EnvelopeReader.read(overlong, HashVerdict.ABSENT))
                .isEqualTo(new SourceReply.Untrusted(Refusal.MALFORMED, HashVerdict.ABSENT));
    }

    @Property(tries = 2000)
    void randomBytesNeverThrow(@ForAll byte[] body) {
        assertThat(EnvelopeReader.read(body, HashVerdict.ABSENT)).isInstanceOf(SourceReply.Untrusted.class);
    }

    @Property(tries = 2000)
    void aGoodAnswerWithDamageNeverThrows(@ForAll("damaged") byte[] body) {
        assertThat(EnvelopeReader.read(body, HashVerdict.ABSENT)).isNotNull();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        byte[] good = GOOD.formatted("{\"A\":\"民政\",\"B\":12.5e3,\"C\":true,\"D\":[\"x\"]}")
                .getBytes(StandardCharsets.UTF_8);
        return Arbitraries.bytes()
                .tuple2()
                .flatMap(noise -> Arbitraries.integers()
                        .between(0, good.length - 2)
                        .map(at -> {
                            byte[] copy = good.clone();
                            copy[at] = noise.get1();
                            copy[at + 1] = noise.get2();
                            return copy;
                        }));
    }

    private static int indexOf(byte[] bytes, char wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private static Refusal refusal(String json) {
        return ((SourceReply.Untrusted) read(json)).refusal();
    }

    private static SourceReply read(String json) {
        return EnvelopeReader.read(json.getBytes(StandardCharsets.UTF_8), HashVerdict.VERIFIED);
    }
}
