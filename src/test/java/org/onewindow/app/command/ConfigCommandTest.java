package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class ConfigCommandTest {
    @TempDir
    private Path home;

    @Test
    void everySettingStandsWithItsValueAndOrigin() throws IOException {
        Files.writeString(home.resolve("station.json"), "{\"counter\": \"07\"}");

        Shell.Result result = new Shell(home).run("config", "--json", "--set", "language=zh");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.json()).extracting(line -> line.get("key").asText()).isEqualTo(SettingKey.keys());
        assertThat(result.json())
                .allSatisfy(line ->
                        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow config")));
        assertThat(result.json())
                .extracting(ConfigCommandTest::line)
                .contains("counter=07 file", "language=zh command-line", "theme=light standard");
    }

    private static String line(JsonNode line) {
        return line.get("key").asText()
                + '='
                + line.get("value").asText()
                + ' '
                + line.get("origin").asText();
    }

    @Test
    void everyFaultIsNamedWithWhatIsAllowed() {
        Shell.Result result = new Shell(home).run("config", "--json", "--set", "theme=pink", "--set", "color=red");

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("theme", "light, dark", "color", "exchange.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aFileOfTheExchangeThatCannotBeUsedIsNamedWithItsKeyAndWhatIsNeeded(String language) throws IOException {
        Path certificate = Files.writeString(home.resolve("exchange.pem"), "no certificate");
        Texts texts = Texts.load(language.equals("zh") ? Language.CHINESE : Language.ENGLISH);

        Shell.Result result = new Shell(home)
                .run(
                        "config",
                        "--json",
                        "--set",
                        "language=" + language,
                        "--set",
                        "exchange.tls.serverCertificate=" + certificate);

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.json()).isNotEmpty();
        assertThat(result.err().lines())
                .containsExactly(texts.text(
                        "app.settings.fault.UNUSABLE_FILE",
                        certificate,
                        "exchange.tls.serverCertificate",
                        texts.text("app.settings.allowed.certificate")));
    }

    @Test
    void aKeyStoreAndItsPasswordFileAreReadToo() throws IOException {
        Path password = Files.writeString(home.resolve("password"), "training-only");
        String[] missing = {
            "config", "--set", "exchange.tls.keyStore=no.p12", "--set", "exchange.tls.keyStorePasswordFile=" + password
        };
        String[] both = {
            "config", "--set", "exchange.tls.keyStore=no.p12", "--set", "exchange.tls.keyStorePasswordFile=nothing"
        };

        assertThat(new Shell(home).run(missing).err()).contains("no.p12", "\"exchange.tls.keyStore\"");
        assertThat(new Shell(home).run(both).err()).contains("nothing", "\"exchange.tls.keyStorePasswordFile\"");
    }
}
