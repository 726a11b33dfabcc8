package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OwnProgram;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;

/** A station on a disk that is full already. The system's own limit on how long a file may grow stands for the disk, so that no file of the process can grow. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    private Path home;

    @Test
    void theStationOpensSaysSoAndGoesOnByItselfOnceThereIsRoom() throws Exception {
        opened(home).close();
        Process process = started();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("opened DISK_FULL");
            assertThat(lines.readLine()).isEqualTo("sign-in refused: JOURNAL_UNAVAILABLE");
            giveRoom(process);
            assertThat(lines.readLine()).isEqualTo("room");
            assertThat(lines.readLine()).isEqualTo("signed in");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Station station = opened(home);
                Stream<Entry> entries = station.journalReader().from(0)) {
            assertThat(entries.map(Entry::action).toList())
                    .startsWith(
                            Action.STATION_STARTED,
                            Action.STATION_STOPPED,
                            Action.STATION_STARTED,
                            Action.CONFIGURATION_CHANGED,
                            Action.SIGN_IN);
        }
    }

    private Process started() throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -S -f 0; exec \"$@\"", "sh"));
        ProcessBuilder program = OwnProgram.quick(FullDiskProgram.class, home.toString());
        command.addAll(program.command());
        return program.command(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void giveRoom(Process process) throws IOException, InterruptedException {
        Process limit = new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited")
                .inheritIO()
                .start();
        assertThat(limit.waitFor()).isZero();
    }

    static Station opened(Path home) {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000"));
        return ((StationOpening.Opened)
                        StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test"))
                .station();
    }
}
