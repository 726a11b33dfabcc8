package org.onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Provide
    Arbitrary<Entry> entries() {
        Arbitrary<String> text =
                Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(20);
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
                        Optional.empty(),
                        some,
                        list,
                        some,
                        id,
                        some,
                        map));
    }
}
