package org.onewindow.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    private Path home;

    @Test
    void withoutAFileItIsATrainingStationWithStandardSettings() {
        Settings settings = ready(List.of());

        assertThat(settings.training()).isTrue();
        assertThat(settings.number(SettingKey.IDLE_LOCK_MINUTES)).isEqualTo(3);
        assertThat(settings.value(SettingKey.COUNTER)).isEqualTo(new Settings.Value("01", Settings.Origin.STANDARD));
    }

    @Test
    void aFileIsReadInGroupsAndTheCommandLineWinsOverIt() throws IOException {
        write("""
                {"exchange": {"url": "https://exchange.example", "client": "CN/GOV/110108/ONEWINDOW", "deadlineSeconds": 8},
                 "station": {"name": "朝阳驿站", "division": "110105"}, "counter": "07"}
                """);

        Settings settings = ready(List.of("counter=09"));

        assertThat(settings.training()).isFalse();
        assertThat(settings.text(SettingKey.STATION_NAME)).contains("朝阳驿站");
        assertThat(settings.value(SettingKey.EXCHANGE_DEADLINE_SECONDS))
                .isEqualTo(new Settings.Value("8", Settings.Origin.FILE));
        assertThat(settings.value(SettingKey.COUNTER))
                .isEqualTo(new Settings.Value("09", Settings.Origin.COMMAND_LINE));
    }

    @Test
    void everyFaultIsNamedAtOnceWithWhatIsAllowed() throws IOException {
        write("{\"counter\": \"7\", \"colour\": \"red\", \"theme\": \"dark\", \"idleLockMinutes\": null}");

        List<SettingsFault> faults = faults(List.of("theme=pink", "nonsense"));

        assertThat(faults)
                .extracting(SettingsFault::code, SettingsFault::key)
                .containsExactly(
                        tuple(SettingsFault.Code.BAD_VALUE, "counter"),
                        tuple(SettingsFault.Code.UNKNOWN_KEY, "colour"),
                        tuple(SettingsFault.Code.BAD_VALUE, "idleLockMinutes"),
                        tuple(SettingsFault.Code.BAD_VALUE, "theme"),
                        tuple(SettingsFault.Code.NOT_KEY_VALUE, "nonsense"));
        assertThat(faults.get(1).allowed().arguments().get(0)).contains("exchange.url", "idleLockMinutes");
    }

    @ParameterizedTest
    @CsvSource({"{\"counter\": \"07\"", "[]", "{\"counter\":\"07\"} x", "{\"counter\":\"07\"\\,\"counter\":\"08\"}"})
    void aFileThatIsNotOneJsonObjectIsRefused(String content) throws IOException {
        write(content.replace("\\,", ","));

        assertThat(faults(List.of())).extracting(SettingsFault::code).contains(SettingsFault.Code.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "exchange.url, ftp://x",
        "exchange.url, https://user:secret@x",
        "exchange.url, http://security-server.example",
        "hub.url, http://hub.example",
        "hub.url, https://hub.example/journal",
        "hub.url, https://user:secret@hub.example",
        "hub.url, hub.example:8443",
        "exchange.client, A/B/C",
        "exchange.client, A/B/../D",
        "exchange.client, A/./C/D",
        "exchange.client, A/B/C/D..E",
        "exchange.client, A/B/C/D/E",
        "station.division, 11010",
        "exchange.deadlineSeconds, 0",
        "exchange.deadlineSeconds, five",
        "language, fr"
    })
    void aValueThatIsNotAllowedIsRefused(String key, String value) {
        assertThat(faults(List.of(key + "=" + value)))
                .extracting(SettingsFault::code, SettingsFault::key)
                .contains(tuple(SettingsFault.Code.BAD_VALUE, key));
    }

    @Test
    void aRealExchangeNeedsToKnowWhoAndWhereTheStationIs() {
        assertThat(faults(List.of("exchange.url=https://exchange.example")))
                .extracting(SettingsFault::code, SettingsFault::key)
                .containsExactly(
                        tuple(SettingsFault.Code.MISSING, "exchange.client"),
                        tuple(SettingsFault.Code.MISSING, "station.name"),
                        tuple(SettingsFault.Code.MISSING, "station.division"));
    }

    @Test
    void aRelativePathCountsFromTheHomeFolder() {
        Settings settings = ready(List.of("catalogue.directory=ours"));

        assertThat(settings.path(SettingKey.CATALOGUE_DIRECTORY)).contains(home.resolve("ours"));
    }

    private void write(String content) throws IOException {
        Files.writeString(home.resolve(SettingsReader.FILE_NAME), content);
    }

    private Settings ready(List<String> assignments) {
        SettingsRead read = SettingsReader.read(home, assignments);
        assertThat(read).isInstanceOf(SettingsRead.Ready.class);
        return ((SettingsRead.Ready) read).settings();
    }

    private List<SettingsFault> faults(List<String> assignments) {
        SettingsRead read = SettingsReader.read(home, assignments);
        assertThat(read).isInstanceOf(SettingsRead.Faulty.class);
        return ((SettingsRead.Faulty) read).faults();
    }
}
