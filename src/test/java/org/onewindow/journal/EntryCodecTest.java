package org.onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
    private static final String SMALL = """
            {"action":"LOCKED","counter":"03","operator":"li.na","role":"CLERK","sequence":7,\
            "time":"2026-11-23T09:02:03.456+08:00","v":1}""";

    private static Entry entry(String outcome) {
        return new Entry(
                41,
                OffsetDateTime.parse("2026-11-23T09:02:03.400+08:00"),
                "03",
                Action.ASKED,
                "li.na",
                "CLERK",
                Optional.of("aa11"),
                Optional.of("bb22"),
                Optional.of("M01"),
                Optional.of(new CaseNumber("110108-20261123-03-0017")),
                Optional.of("S01"),
                List.of("S01.name", "S01.address"),
                Optional.of(outcome),
                Optional.of(UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100")),
                Optional.of("verified"),
                Map.of("milliseconds", "12", "bytes", "340"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theBytesOfAFullEntryAreTheseForEver() throws Exception {
        String golden = """
                {"action":"ASKED","caseNumber":"110108-20261123-03-0017","counter":"03",\
                "details":{"bytes":"340","milliseconds":"12"},"hashVerdict":"verified",\
                "items":["S01.name","S01.address"],"matter":"M01","operator":"li.na","outcome":"found",\
                "requestId":"0f0e0d0c-0b0a-4908-8706-050403020100","role":"CLERK","sequence":41,"service":"S01",\
                "subjectCommitment":"bb22","subjectKey":"aa11","time":"2026-11-23T09:02:03.400+08:00","v":1}""";
        assertThat(new String(EntryCodec.encode(entry("found")), StandardCharsets.UTF_8))
                .isEqualTo(golden);
        assertThat(EntryCodec.decode(bytes(golden))).isEqualTo(entry("found"));
    }

    @Test
    void textIsEscapedAsRfc8785Says() {
        String odd = "\u20ac$\u000f\nA'B\"\\\"/\u007f\ud83d\ude00";
        assertThat(new String(EntryCodec.encode(entry(odd)), StandardCharsets.UTF_8))
                .contains("\"outcome\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\u007f\ud83d\ude00\"");
    }

    @Test
    void theSmallestEntryIsRead() throws Exception {
        Entry entry = EntryCodec.decode(bytes(SMALL));
        assertThat(entry.sequence()).isEqualTo(7);
        assertThat(entry.items()).isEmpty();
        assertThat(entry.subjectKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"v\":1}",
                "{\"action\":\"LOCKED\"} {}",
            })
    void whatIsNoEntryIsRefused(String text) {
        assertThatThrownBy(() -> EntryCodec.decode(bytes(text))).isInstanceOf(MalformedEntryException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sequence\":7|\"sequence\":7.0",
                "\"sequence\":7|\"sequence\":07",
                "\"sequence\":7|\"sequence\":\"7\"",
                "\"sequence\":7|\"sequence\":9007199254740992",
                "\"sequence\":7|\"sequence\":99999999999999999999",
                "\"sequence\":7|\"sequence\": 7",
                "\"v\":1|\"v\":2",
                "\"v\":1|\"v\":1,\"x\":\"y\"",
                "\"v\":1|\"v\":1,\"v\":1",
                "\"v\":1}|\"v\":1}\n",
                "\"role\":\"CLERK\"|\"role\":null",
                "\"role\":\"CLERK\"|\"role\":\"\\u0043LERK\"",
                "\"role\":\"CLERK\"|\"role\":{\"a\":{\"b\":\"c\"}}",
                "\"operator\":\"li.na\"|\"items\":[],\"operator\":\"li.na\"",
                "\"operator\":\"li.na\"|\"items\":[1],\"operator\":\"li.na\"",
                "\"operator\":\"li.na\"|\"outcome\":true,\"operator\":\"li.na\"",
                "LOCKED|UNHEARD_OF",
                "03.456+08:00|03.456Z",
                "03.456+08:00|03.45+08:00",
                "2026-11-23|2026-11-31",
                "\"action\":\"LOCKED\",\"counter\":\"03\"|\"counter\":\"03\",\"action\":\"LOCKED\"",
            })
    void theSameSaidInAnotherWayIsRefused(String change) {
        String[] parts = change.split("\\|", 2);
        String changed = SMALL.replace(parts[0], parts[1]);
        assertThat(changed).isNotEqualTo(SMALL);
        assertThatThrownBy(() -> EntryCodec.decode(bytes(changed))).isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void halfASurrogatePairHasNoCanonicalForm() {
        assertThatThrownBy(() -> EntryCodec.encode(entry("\ud83d"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryPastTheLimitIsRefusedOnBothSides() {
        assertThatThrownBy(() -> EntryCodec.encode(entry("x".repeat(70_000))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryCodec.decode(new byte[70_000])).isInstanceOf(MalformedEntryException.class);
    }
}
