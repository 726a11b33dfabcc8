package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.logging.RememberedLog;
import org.onewindow.ui.kit.LastResort;

/** No password, right or wrong, and nothing typed into a wrong field, stands in a log, a crash report or on the disk. */
class NoSecretTest {
    private static final String ADMINISTRATORS = "Keeps-7-canaries";
    private static final String CLERKS = "Canary-3-opens";
    private static final String NEW = "Canary-4-opens-now";
    private static final String WRONG = "Canary-5-is-wrong";
    private static final String IN_THE_WRONG_FIELD = "canary-in-the-name-field";
    private static final String DISPLAY_NAME = "金丝雀";
    private static final List<String> CANARIES =
            List.of(ADMINISTRATORS, CLERKS, NEW, WRONG, IN_THE_WRONG_FIELD, DISPLAY_NAME);

    @TempDir
    private Path home;

    private Shell shell(String password) {
        return new Shell(home).with("ONEWINDOW_PASSWORD", password);
    }

    @Test
    void passwordsAndWhatIsMistypedAreNowhere() throws IOException {
        String logged;
        try (RememberedLog log = new RememberedLog(home)) {
            assertThat(shell(ADMINISTRATORS)
                            .run("vault", "init", "--operator", "he.min", "--name", DISPLAY_NAME)
                            .code())
                    .isZero();
            assertThat(shell(ADMINISTRATORS)
                            .with("ONEWINDOW_NEW_PASSWORD", CLERKS)
                            .run("vault", "add-operator", "--as", "he.min", "li.wen", "--role", "clerk")
                            .code())
                    .isZero();
            for (String name : List.of("li.wen", IN_THE_WRONG_FIELD)) {
                assertThat(shell(WRONG).run("vault", "rotate", "--as", name).code())
                        .isEqualTo(ExitCode.TROUBLE);
            }
            assertThat(shell(CLERKS)
                            .with("ONEWINDOW_NEW_PASSWORD", NEW)
                            .run("vault", "change-password", "li.wen")
                            .code())
                    .isZero();
            assertThat(shell("")
                            .run("vault", "backup", home.resolve("copy").toString())
                            .code())
                    .isZero();
            new LastResort(() -> "7F3A", Runnable::run, reference -> {})
                    .accept(new IllegalStateException(WRONG, new IOException(DISPLAY_NAME + CLERKS)));
            logged = log.text();
        }

        assertThat(logged).contains("7F3A");
        assertThat(CANARIES).allSatisfy(canary -> assertThat(logged).doesNotContain(canary));
        try (Stream<Path> below = Files.walk(home)) {
            List<Path> files = below.filter(Files::isRegularFile).toList();
            assertThat(files)
                    .anyMatch(file -> file.endsWith("vault.witness"))
                    .anyMatch(file -> file.endsWith("keys.slots.older"))
                    .anyMatch(file -> file.endsWith("onewindow.log"))
                    .allSatisfy(NoSecretTest::holdsNoCanary);
        }
    }

    private static void holdsNoCanary(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String narrow = new String(bytes, StandardCharsets.UTF_8);
        String wide = new String(bytes, StandardCharsets.UTF_16LE);
        assertThat(CANARIES).as("%s", file.getFileName()).allSatisfy(canary -> {
            assertThat(narrow.contains(canary)).isFalse();
            assertThat(wide.contains(canary)).isFalse();
        });
    }
}
