package org.onewindow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.language.Texts;

class NoDisplayTest {
    @TempDir
    private Path home;

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneSentenceNamesTheCommandsThatNeedNone() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.language=" + DisplayLanguage.ofSystem().code(),
                Main.class.getName(),
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
        assertThat(home.resolve("err"))
                .content(StandardCharsets.UTF_8)
                .isEqualToIgnoringNewLines(
                        Texts.load(DisplayLanguage.ofSystem()).text("app.no-display"));
    }
}
