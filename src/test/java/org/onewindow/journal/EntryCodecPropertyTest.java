package org.onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EntryCodecPropertyTest {

    @Property(tries = 500)
    void everyEntryComesBackAsItWas(@ForAll("entries") Entry entry) throws MalformedEntryException {
        byte[] bytes = EntryCodec.encode(entry);
        assertThat(EntryCodec.decode(bytes)).isEqualTo(entry);
    }

    @Property(tries = 500)
    void aFlippedBitIsRefusedOrAnotherEntryWithItsOwnBytes(
            @ForAll("entries") Entry entry, @ForAll @IntRange(max = 1_000_000) int place) {
        byte[] bytes = EntryCodec.encode(entry);
        bytes[place / 8 % bytes.length] ^= (byte) (1 << place % 8);
        try {
            Entry other = EntryCodec.decode(bytes);
            assertThat(other).isNotEqualTo(entry);
            assertThat(EntryCodec.encode(other)).isEqualTo(bytes);
        } catch (MalformedEntryException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    /** Pieces that JSON, or an entry in another form, could have anywhere; the last ones are UTF-8 that isn't, or is written too long. */
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "\"",
            "\\",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            "[]",
            "{}",
            "0",
            "-",
            "-0",
            "1.0",
            "1e1",
            "null",
            "true",
            "\\u0041",
            "\\u000A",
            "\\u000a",
            "\\u001f",
            "\\u001F",
            "\\/",
            "\\b",
            "\\u0008",
            "\\ud83d",
            "\u007f",
            "\ud83d\ude00",
            "\u20ac",
            ",\"items\":[\"a\"]",
            ",\"details\":{\"b\":\"1\",\"a\":\"2\"}",
            ",\"v\":1",
            ",\"x\":\"y\"",
            "\u0001",
            "\u00c0\u0080",
            "\u00ed\u00a0\u00bd",
            "\u00f4\u0090\u0080\u0080",
            "\u00ff");

    @Property(tries = 1000)
    void whatIsReadIsJustWhatWouldBeWrittenAgain(
            @ForAll("entries") Entry entry,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(max = 12) int cut,
            @ForAll @IntRange(max = 1_000_000) int piece) {
        byte[] bytes = EntryCodec.encode(entry);
        int from = place % (bytes.length + 1);
        int to = Math.min(bytes.length, from + cut);
        byte[] put = PIECES.get(piece % PIECES.size())
                .getBytes(piece % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        byte[] changed = new byte[bytes.length - (to - from) + put.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(put, 0, changed, from, put.length);
        System.arraycopy(bytes, to, changed, from + put.length, bytes.length - to);
        assertThat(read(changed)).isEqualTo(EntryOracle.entry(changed));
    }

    private static Optional<Entry> read(byte[] bytes) {
        try {
            return Optional.of(EntryCodec.decode(bytes));
        } catch (MalformedEntryException refused) {
            return Optional.empty();
        }
    }

    @Property(tries = 200)
    void fieldsInAnotherOrderAreRefused(@ForAll("entries") Entry entry, @ForAll @IntRange(max = 1000) int chance) {
        String text = new String(EntryCodec.encode(entry), StandardCharsets.UTF_8);
        List<String> fields =
                new ArrayList<>(List.of(text.substring(1, text.length() - 1).split(",(?=\")", -1)));
        Collections.shuffle(fields, new Random(chance));
        byte[] shuffled = ("{" + String.join(",", fields) + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(read(shuffled)).isEqualTo(EntryOracle.entry(shuffled));
    }

    @Provide
    Arbitrary<Entry> entries() {
        Arbitrary<String> text =
                Arbitraries.strings().withCharRange('\0', '\ud7ff').ofMaxLength(20);
        Arbitrary<Optional<String>> optional = text.optional();
        Arbitrary<OffsetDateTime> times = Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000_000L),
                        Arbitraries.integers().between(-1080, 1080))
                .as((milliseconds, minutes) ->
                        Instant.ofEpochMilli(milliseconds).atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)));
        Arbitrary<Map<String, String>> details = Arbitraries.maps(text, text).ofMaxSize(4);
        Arbitrary<List<String>> items = text.list().ofMaxSize(4);
        Arbitrary<Optional<UUID>> ids = Arbitraries.create(UUID::randomUUID).optional();
        return Combinators.combine(
                        Arbitraries.longs().between(0, (1L << 53) - 1),
                        times,
                        Arbitraries.of(Action.values()),
                        text,
                        optional,
                        items,
                        ids,
                        details)
                .as((sequence, time, action, operator, some, list, id, map) -> new Entry(
                        sequence,
                        time,
                        "03",
                        action,
                        operator,
                        "CLERK",
                        some,
                        some,
                        some,
                        some.map(any -> new CaseNumber("110108-20261123-03-0017")),
                        some,
                        list,
                        some,
                        id,
                        some,
                        map));
    }
}
