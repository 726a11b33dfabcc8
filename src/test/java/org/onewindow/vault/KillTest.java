package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Entry;

class KillTest {
    private static final int KILLS = 5;

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedOutlivesKillMinusNine() throws Exception {
        TestVault.create(directory).close();
        Map<Long, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(appendUntilKilled("run" + kill, 60 + 37 * kill));
            try (TestVault vault = TestVault.open(directory).signedIn()) {
                List<Entry> entries = vault.entries();
                for (int i = 0; i < entries.size(); i++) {
                    assertThat(entries.get(i).sequence()).isEqualTo(i);
                }
                acknowledged.forEach((sequence, step) ->
                        assertThat(entries.get(sequence.intValue()).outcome()).isEqualTo(Optional.of(step)));
                assertThat(vault.outcomes()).doesNotHaveDuplicates();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 60);
    }

    private Map<Long, String> appendUntilKilled(String run, int afterLines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProgram.class.getName(),
                        directory.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<Long, String> acknowledged = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String[] parts = line.split(" ");
                if (parts.length == 2 && parts[1].matches("run\\d-[abcd]-\\d+")) {
                    acknowledged.put(Long.parseLong(parts[0]), parts[1]);
                }
                if (acknowledged.size() == afterLines) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }
}
