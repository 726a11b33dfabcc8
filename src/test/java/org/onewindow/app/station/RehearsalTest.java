package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;

/** A rehearsal warms the program and leaves no trace. */
class RehearsalTest {
    @TempDir
    private Path home;

    @Test
    void aTrainingStationRehearsesOnItsOwnExchangeAndJournalsNothing() {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000"));
        StationOpening opening =
                StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test");
        try (Station station = ((StationOpening.Opened) opening).station()) {
            long entries = station.journalReader().size();
            Rehearsal rehearsal = new Rehearsal(station);

            rehearsal.run();

            assertThat(rehearsal.found()).isPositive();
            assertThat(station.journalReader().size()).isEqualTo(entries);
            assertThat(station.desk().openCases()).isEmpty();
        }
    }

    @Test
    void withoutAnExchangeOfItsOwnInventedRepliesAreAcceptedForEveryService() throws InterruptedException {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000"));
        StationOpening opening =
                StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test");
        try (Station station = ((StationOpening.Opened) opening).station()) {
            long entries = station.journalReader().size();
            Rehearsal rehearsal = new Rehearsal(station);

            rehearsal.withoutAnExchange();

            assertThat(rehearsal.found()).isPositive();
            assertThat(station.journalReader().size()).isEqualTo(entries);
        }
    }
}
