package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

            new LookupVoice(failing).finished(new LookupSummary(1, 1, 0, 0, 0, Duration.ZERO, false));

            assertThat(log.text()).contains("a listener of the look-up failed");
        }
        assertThat(Files.readString(home.resolve("logs/onewindow.log")))
                .contains("a listener of the look-up failed", "IllegalArgumentException", "LookupVoiceTest")
                .doesNotContain(CANARY);
    }

    @Test
    void everyAnswerIsCountedAsWhatItIs() {
        LookupVoice voice = new LookupVoice(new LookupListener() {
            @Override
            public void planned(LookupPlan plan) {}

            @Override
            public void answered(ServiceAnswer answer) {}

            @Override
            public void finished(LookupSummary summary) {}
        });
        Instant then = Instant.EPOCH;
        List<Answer> answers = List.of(
                new Answer.Found(List.of(), then),
                new Answer.NotFound(then),
                new Answer.Mismatch(List.of(), then),
                new Answer.NotPermitted("a service"),
                Answer.unavailable(Trouble.TIMED_OUT),
                new Answer.Refused(Refusal.MALFORMED),
                new Answer.SavedCopy(List.of(), then),
                new Answer.Queued(then));
        Iterator<PlannedRequest> requests = IntStream.range(0, answers.size())
                .mapToObj(number -> SampleCatalogue.simpleService("S0" + number))
                .map(service -> new PlannedRequest(service, service.items()))
                .iterator();
        answers.forEach(answer -> voice.answered(new ServiceAnswer(
                requests.next(), answer, UUID.randomUUID(), HashVerdict.ABSENT, Duration.ZERO, then)));

        assertThat(voice.summary(8, Duration.ZERO, false))
                .isEqualTo(new LookupSummary(8, 1, 1, 1, 3, Duration.ZERO, false));
    }
}
