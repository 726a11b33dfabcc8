package org.onewindow.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OwnProgram;

/**
 * The whole way from a disk that is full to the banner in the window and back, before and after somebody has signed in. The system's limit on how long a
 * file may grow stands for the disk, so the window is a process of its own.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskWindowTest {
    private static final String FULL = "The disk of this computer is full.";

    @TempDir
    private Path home;

    @Test
    @Timeout(180)
    void theWindowSaysThatTheDiskIsFullAndGoesOnByItself() throws Exception {
        Process process = OwnProgram.of(
                        FullDiskWindowProgram.class,
                        List.of(
                                "-Dglass.platform=Monocle",
                                "-Dmonocle.platform=Headless",
                                "-Dprism.order=sw",
                                "-Dprism.text=t2k",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC"),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                Writer orders = process.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("sign-in: -");
            limit(process, "0");
            order(orders, "sign in");
            assertThat(lines.readLine()).startsWith("sign-in: " + FULL);
            limit(process, "unlimited");
            assertThat(lines.readLine()).isEqualTo("sign-in: -");

            order(orders, "sign in");
            assertThat(lines.readLine()).isEqualTo("desk: -");
            limit(process, "0");
            order(orders, "write");
            assertThat(lines.readLine()).startsWith("desk: " + FULL);
            limit(process, "unlimited");
            assertThat(lines.readLine()).isEqualTo("desk: -");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void order(Writer orders, String order) throws IOException {
        orders.write(order + '\n');
        orders.flush();
    }

    private static void limit(Process process, String size) throws IOException, InterruptedException {
        Process limit = new ProcessBuilder(
                        "prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + size + ":unlimited")
                .inheritIO()
                .start();
        assertThat(limit.waitFor()).isZero();
    }
}
