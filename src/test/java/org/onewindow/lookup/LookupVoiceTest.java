package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.logging.RememberedLog;

class LookupVoiceTest {
    private static final String CANARY = "110105199003072354";

    @TempDir
    private Path home;

    /** A listener is a screen, and what it holds are values. */
    @Test
    void aListenerThatFailsIsLoggedWithKindAndPlaceButNotWithWhatItSays() throws IOException {
        try (RememberedLog log = new RememberedLog(home)) {
            LookupListener failing = new LookupListener() {
                @Override
                public void planned(LookupPlan plan) {}

                @Override
                public void answered(ServiceAnswer answer) {}

                @Override
                public void finished(LookupSummary summary) {
                    throw new IllegalArgumentException("can't show " + CANARY);
                }
            };

            new LookupVoice(failing).finished(new LookupSummary(1, 1, 0, Duration.ZERO, false));

            assertThat(log.text()).contains("a listener of the look-up failed");
        }
        assertThat(Files.readString(home.resolve("logs/onewindow.log")))
                .contains("a listener of the look-up failed", "IllegalArgumentException", "LookupVoiceTest")
                .doesNotContain(CANARY);
    }
}
