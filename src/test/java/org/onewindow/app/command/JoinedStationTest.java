package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.offline.SyncMemory;
import org.onewindow.vault.Vault;

/** A counter that enrols at a hub by the command, brings its whole journal there, and lets its clerk in when the hub is gone. */
class JoinedStationTest {
    private static final String DIVISION = "station.division=" + TestHub.DIVISION;

    @TempDir
    private Path home;

    @Test
    void whoEnrolsBringsItsJournalToTheHubAndWorksOnWithoutIt() throws Exception {
        try (ConfiguredStation configured = new ConfiguredStation(home)) {
            assertThat(configured.makeVault().code()).isZero();
            assertThat(configured.addClerk().code()).isZero();
            try (TestHub hub = TestHub.start(home.resolve("hub"))) {
                join(configured, hub);
                try (Station station = open()) {
                    assertThat(signIn(station).details()).containsEntry("hub", "reached");
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> hub.administration().status().counterEntries()
                                    == station.journalReader().size());
                    assertThat(hub.administration().fsck().isSound()).isTrue();
                }
            }
            try (Station station = open()) {
                assertThat(signIn(station).details()).containsEntry("hub", "not-reached");
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !station.offline().connection().hubReachable());
                assertThat(station.offline().synchronisation().waiting()).isPositive();
            }
        }
    }

    /** A first hub left its place, and its log was far longer than the second one's will be for years: what lies beyond would never be heard of. */
    @Test
    void whoEnrolsAtAnotherHubHearsWhatThatOneDecides() throws Exception {
        try (ConfiguredStation configured = new ConfiguredStation(home)) {
            assertThat(configured.makeVault().code()).isZero();
            assertThat(configured.addClerk().code()).isZero();
            SyncMemory memory = Vault.syncMemoryIn(StationBuilder.vaultOf(settings()));
            memory.keepPosition(new SyncMemory.Position(3, 50_000));
            memory.keepDecisions(List.of(new SyncMemory.Decision(49_000, "said by the other hub")));
            try (TestHub second = TestHub.start(home.resolve("second"), matter -> false)) {
                join(configured, second);
                assertThat(memory.position()).isEmpty();
                assertThat(memory.decisions()).isEmpty();
                try (Station station = open()) {
                    signIn(station);
                    accept(station);
                    await().atMost(Duration.ofSeconds(60)).until(() -> {
                        station.offline().retryNow();
                        return !memory.decisions().isEmpty();
                    });
                    assertThat(station.offline().synchronisation().flag()).isEmpty();
                }
            }
        }
    }

    private static void accept(Station station) throws Exception {
        String today = LocalDate.now(station.clock()).toString().replace("-", "");
        CaseNumber number = new CaseNumber(TestHub.DIVISION + "-" + today + "-07-0001");
        station.journal()
                .record(EntryDraft.of(Action.CASE_OPENED, ConfiguredStation.CLERK, "CLERK")
                        .inCase("M04", number));
        station.journal()
                .record(EntryDraft.of(Action.CASE_ACCEPTED, ConfiguredStation.CLERK, "CLERK")
                        .inCase("M04", number)
                        .withDetails(Map.of("version", "1", "base", "0", "state", "ACCEPTED")));
    }

    private static void join(ConfiguredStation configured, TestHub hub) throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol("07");
        Shell.Result joined = configured
                .shell()
                .with("ONEWINDOW_PASSWORD", ConfiguredStation.ADMINISTRATOR_PASSWORD)
                .run(
                        "station",
                        "join",
                        "--hub",
                        hub.url().toString(),
                        "--code",
                        offer.code(),
                        "--fingerprint",
                        offer.fingerprint(),
                        "--as",
                        ConfiguredStation.ADMINISTRATOR,
                        "--set",
                        DIVISION,
                        "--json");
        assertThat(joined.code()).as(joined.err()).isZero();
        assertThat(Shell.names(joined.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow station join"));
    }

    private Settings settings() {
        return ((SettingsRead.Ready) SettingsReader.read(home, List.of(DIVISION))).settings();
    }

    private Station open() {
        return ((StationOpening.Opened) StationBuilder.open(settings(), Clock.systemDefaultZone(), "test")).station();
    }

    private static Entry signIn(Station station) {
        assertThat(station.signIn().attempt(ConfiguredStation.CLERK, ConfiguredStation.CLERK_PASSWORD.toCharArray()))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        try (Stream<Entry> entries = station.journalReader().from(0)) {
            return entries.filter(entry -> entry.action() == Action.SIGN_IN)
                    .reduce((before, last) -> last)
                    .orElseThrow();
        }
    }
}
