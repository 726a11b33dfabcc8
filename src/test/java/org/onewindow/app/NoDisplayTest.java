package org.onewindow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OwnProgram;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.language.Texts;

class NoDisplayTest {
    @TempDir
    private Path home;

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneSentenceNamesTheCommandsThatNeedNone() throws IOException, InterruptedException {
        ProcessBuilder builder = OwnProgram.of(
                Main.class,
                List.of("-Duser.language=" + DisplayLanguage.ofSystem().code()),
                "--set",
                "training.people=10000");
        builder.environment().remove("DISPLAY");
        builder.environment().put("ONEWINDOW_HOME", home.toString());
        Process process = builder.redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(home.resolve("out")).isEmptyFile();
        String said =
                Files.readString(home.resolve("err"), StandardCharsets.UTF_8).strip();
        assertThat(said).hasLineCount(1);
        assertThat(said)
                .startsWith(Texts.load(DisplayLanguage.ofSystem())
                        .text("app.no-display", "")
                        .substring(0, 10))
                .contains(
                        "lookup",
                        "check",
                        "catalogue",
                        "config",
                        "sandbox",
                        "vault",
                        "audit",
                        "risk",
                        "hub",
                        "station");
    }
}
