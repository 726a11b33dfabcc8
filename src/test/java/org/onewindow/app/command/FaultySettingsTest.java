package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.settings.SettingsFault;

/** A program that was started from a menu has no standard error that anybody sees. */
class FaultySettingsTest {
    @TempDir
    private Path home;

    @Test
    void theWindowShowsEveryFaultThatStandardErrorNames() throws IOException {
        Files.writeString(home.resolve("station.json"), "{\"counter\": \"7\", \"colour\": \"red\"}");
        Shell shell = new Shell(home);

        Shell.Result result = shell.run();

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err().lines()).hasSize(2);
        assertThat(shell.shown()).extracting(SettingsFault::key).containsExactly("counter", "colour");
    }

    @Test
    void aCommandSaysItOnStandardErrorAlone() throws IOException {
        Files.writeString(home.resolve("station.json"), "{\"counter\": \"7\"}");
        Shell shell = new Shell(home);

        assertThat(shell.run("config").code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(shell.shown()).isEmpty();
    }
}
