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
import org.onewindow.OwnProgram;
import org.onewindow.Restarts;
import org.onewindow.journal.Entry;

/** kill -9 of a program that appends from four threads; {@code -Dvault.kills=100} for more than the issue asks for. */
class KillTest {
    private static final int KILLS = Integer.getInteger("vault.kills", 15);
    /** Where a run is killed: after at least so many entries and at most that many more. */
    private static final int LEAST = 60;

    private static final int SPREAD = 200;

    @TempDir
    Path directory;

    private final Restarts restarts = new Restarts("vault");

    @Test
    void whatWasAcknowledgedOutlivesKillMinusNine() throws Exception {
        TestVault.create(directory).close();
        Map<Long, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(appendUntilKilled("run" + kill, LEAST + 37 * kill % SPREAD));
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
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * LEAST);
        restarts.expectUsableAgain(Integer.getInteger("vault.kills") != null);
    }

    private Map<Long, String> appendUntilKilled(String run, int afterLines) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = OwnProgram.quick(AppendingProgram.class, directory.toString(), run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<Long, String> acknowledged = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String[] parts = line.split(" ");
                if (parts.length == 2 && parts[1].matches(run + "-[abcd]-\\d+")) {
                    acknowledged.put(Long.parseLong(parts[0]), parts[1]);
                    if (acknowledged.size() == 1) {
                        restarts.usable(process, started);
                    }
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
