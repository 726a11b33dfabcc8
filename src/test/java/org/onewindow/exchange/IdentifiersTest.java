package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void aClientIsReadAndWrittenAlike() {
        ClientId client = ClientId.parse("CN-TEST/GOV/110108/counter");

        assertThat(client).isEqualTo(new ClientId("CN-TEST", "GOV", "110108", "counter"));
        assertThat(client).hasToString("CN-TEST/GOV/110108/counter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A/B/C", "A/B/C/D/E", "/A/B/C/D", "A/B/C/D/"})
    void aClientNeedsJustFourParts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientId.parse(text))
                .withMessageContaining("4 parts are needed");
    }

    @Test
    void aServiceNeedsAllFiveParts() {
        assertThat(ServiceId.parse("I/C/M/S/query")).hasToString("I/C/M/S/query");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceId.parse("I/C/M/query"))
                .withMessageContaining("5 parts are needed");
    }

    @ParameterizedTest
    @CsvSource({"A//C/D, class", "A/B/民政/D, member", "A/B/C/a b, subsystem", "A%2F/B/C/D, instance", "A/B/a:b/D, member"
    })
    void aCharacterThatIsNotAllowedIsRefusedWithItsPart(String text, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientId.parse(text))
                .withMessageStartingWith(part + " must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a..b", "..."})
    void dotsThatWouldLeadElsewhereAreRefused(String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceId(Invented.CLIENT, part));
    }

    @Test
    void eachPartIsEncodedByItself() {
        ServiceId service = ServiceId.parse("CN-TEST/GOV/a+b,c=d?/S(01)'x'/q.v-1");

        assertThat(service.path()).isEqualTo("r1/CN-TEST/GOV/a%2Bb%2Cc%3Dd%3F/S%2801%29%27x%27/q.v-1");
    }

    @Property(tries = 300)
    void aHeaderValueIsVisibleAsciiAndDecodesToTheSameText(@ForAll String name) {
        String encoded = PercentEncoding.ofHeaderValue(name);

        assertThat(encoded).matches("[!-~]*");
        String plusKept = encoded.replace("+", "%2B");
        byte[] original = name.getBytes(StandardCharsets.UTF_8);
        assertThat(URLDecoder.decode(plusKept, StandardCharsets.UTF_8))
                .isEqualTo(new String(original, StandardCharsets.UTF_8));
    }
}
