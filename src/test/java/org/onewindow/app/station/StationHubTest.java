package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Operator;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.casework.DeskListener;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.home.OpenHub;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.offline.SyncStatus;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.subject.NumberCheck;
import org.onewindow.vault.TrainingOperator;

/** A station and its hub together, everything real: what the counter journals arrives, once, whatever the network does meanwhile. */
class StationHubTest {
    private static final String CITIZEN = "110108198501019972";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private Settings settings;

    @BeforeEach
    void readSettings() {
        settings = ((SettingsRead.Ready) SettingsReader.read(home, List.of("training.people=10000"))).settings();
    }

    @Test
    void everythingATrainingStationJournalsIsAtItsHubOnceAndAnOutageChangesNothingAboutIt() throws Exception {
        List<Entry> journal;
        long acknowledged;
        try (Station station = open()) {
            assertThat(station.offline().connection().hub()).isPresent();
            TrainingOperator clerk = signIn(station);
            lookUp(station, clerk.operator());
            untilDrained(station);

            station.training().orElseThrow().exchange().faults().setNetworkDown(true);
            await().atMost(LONG).until(() -> !station.offline().connection().hubReachable());
            lookUp(station, clerk.operator());
            assertThat(station.offline().synchronisation().waiting()).isPositive();

            station.training().orElseThrow().exchange().faults().clear();
            untilDrained(station);
            journal = entries(station);
            acknowledged = station.offline().synchronisation().acknowledged();
        }
        assertThat(journal.stream().map(Entry::action))
                .startsWith(Action.STATION_STARTED, Action.SIGN_IN)
                .contains(Action.ASKED, Action.CONNECTION_LOST, Action.CONNECTION_RESTORED);
        assertArrivedOnce(journal, acknowledged);
    }

    @Test
    void aStationThatIsOpenedAgainGoesOnWhereItWas() throws Exception {
        List<Entry> journal = List.of();
        long acknowledged = 0;
        for (int session = 0; session < 2; session++) {
            try (Station station = open()) {
                signIn(station);
                untilDrained(station);
                journal = entries(station);
                acknowledged = station.offline().synchronisation().acknowledged();
            }
        }
        assertThat(journal.stream().map(Entry::action))
                .doesNotContain(Action.CONNECTION_LOST, Action.CONNECTION_RESTORED);
        assertArrivedOnce(journal, acknowledged);
    }

    private Station open() {
        return ((StationOpening.Opened) StationBuilder.open(settings, Clock.systemDefaultZone(), "test")).station();
    }

    private static TrainingOperator signIn(Station station) {
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        assertThat(station.signIn()
                        .attempt(clerk.operator().name(), clerk.password().clone()))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        return clerk;
    }

    private static void lookUp(Station station, Operator operator) throws InterruptedException {
        LocalDate today = LocalDate.now(station.clock());
        NumberCheck.Valid number = (NumberCheck.Valid) station.numbers().read(CITIZEN, today);
        Ended ended = new Ended();
        station.desk()
                .lookUp(
                        number.number(),
                        station.catalogue().matter("M04").orElseThrow(),
                        Consent.PRESENT_CARD_SEEN,
                        operator,
                        ended);
        assertThat(ended.latch.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void untilDrained(Station station) {
        await().atMost(LONG).until(() -> {
            SyncStatus status = station.offline().synchronisation();
            return status.phase() == SyncStatus.Phase.IN_STEP
                    && status.acknowledged() == station.journalReader().size();
        });
    }

    private static List<Entry> entries(Station station) {
        try (Stream<Entry> entries = station.journalReader().from(0)) {
            return entries.toList();
        }
    }

    /** Opens the hub's own store, once the station is closed, and compares byte by byte. */
    private void assertArrivedOnce(List<Entry> journal, long acknowledged) throws Exception {
        HubHome hub = new HubHome(home.resolve("training/test/hub"), Clock.systemDefaultZone(), matter -> true);
        List<String> stored = new ArrayList<>();
        try (OpenHub open = hub.open(hub.profile())) {
            assertThat(open.administration().fsck().isSound()).isTrue();
            for (LocalDate day : journal.stream()
                    .map(entry -> entry.time().toLocalDate())
                    .distinct()
                    .toList()) {
                DayEntriesPage page = open.services().days().page(day, Optional.empty(), 1000, false);
                assertThat(page.next()).isEmpty();
                page.entries()
                        .forEach(entry -> stored.add(new String(entry.content().entry(), StandardCharsets.UTF_8)));
            }
        }
        // The sign-out may have arrived too, or wait for the next session.
        assertThat(acknowledged).isEqualTo(journal.size());
        assertThat(stored).hasSizeGreaterThanOrEqualTo(journal.size()).doesNotHaveDuplicates();
        assertThat(stored.subList(0, journal.size()))
                .containsExactlyElementsOf(journal.stream()
                        .map(entry -> new String(EntryCodec.encode(entry), StandardCharsets.UTF_8))
                        .toList());
    }

    private static final class Ended implements DeskListener {
        private final CountDownLatch latch = new CountDownLatch(1);

        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {}

        @Override
        public void materials(List<MaterialState> materials, VisitsSaved figures) {}

        @Override
        public void finished(LookupSummary summary) {
            latch.countDown();
        }

        @Override
        public void troubled(Trouble trouble) {}
    }
}
