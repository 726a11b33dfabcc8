package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://127.200.0.9",
                "http://[::1]:8080/",
                "HTTPS://exchange.example",
                "https://exchange.example/station/"
            })
    void encryptedOrToThisMachineIsAllowed(String address) {
        assertThatCode(() -> settings(address, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://exchange.example",
                "http://10.0.0.1",
                "http://127.0.0.1.example",
                "http://localhost.example"
            })
    void plainHttpToAnotherMachineNeedsToBeAllowed(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(address, false))
                .withMessageContaining("plain http");
        assertThatCode(() -> settings(address, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://exchange.example",
                "exchange.example",
                "https:///r1",
                "https://user@exchange.example",
                "https://exchange.example/?a=b",
                "https://exchange.example/#a"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(address, true));
    }

    @Test
    void thePasswordIsNeverPrintedAndNeverShared() {
        char[] password = "not-to-be-seen".toCharArray();
        KeyStoreFile file = new KeyStoreFile(Path.of("own.p12"), password);

        assertThat(file.toString()).doesNotContain("not-to-be-seen");
        file.password()[0] = 'X';
        assertThat(file.password()).isEqualTo("not-to-be-seen".toCharArray());
        file.forgetPassword();
        assertThat(file.password()).containsOnly('\0');
    }

    private static ExchangeSettings settings(String address, boolean plainHttpAllowed) {
        return new ExchangeSettings(
                URI.create(address),
                Invented.CLIENT,
                TlsSettings.PLATFORM,
                1024,
                Duration.ofSeconds(1),
                plainHttpAllowed);
    }
}
