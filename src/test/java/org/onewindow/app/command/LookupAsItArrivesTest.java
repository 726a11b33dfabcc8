package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.sandbox.Registers;

/** {@code onewindow lookup --json} prints each answer when it is there. */
class LookupAsItArrivesTest {
    private static final String SLOW = "S20.query";

    @TempDir
    private Path home;

    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @AfterEach
    void letItAnswer() {
        mayAnswer.countDown();
    }

    private Registers waiting(Registers real) {
        return (service, subject, items) -> {
            if (service.code().equals(SLOW)) {
                try {
                    mayAnswer.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            return real.ask(service, subject, items);
        };
    }

    @Test
    void nineLinesAreThereWhileTheTenthDepartmentStillThinks() throws Exception {
        try (ConfiguredStation station = new ConfiguredStation(home, this::waiting)) {
            assertThat(station.makeVault().code()).isZero();
            assertThat(station.addClerk().code()).isZero();
            StringWriter out = new StringWriter();
            CompletableFuture<Shell.Result> ended = CompletableFuture.supplyAsync(() -> station.clerkShell()
                    .run(
                            out,
                            "lookup",
                            Shell.CITIZEN,
                            "--matter",
                            "M04",
                            "--operator",
                            ConfiguredStation.CLERK,
                            "--consent",
                            "PRESENT_CARD_SEEN",
                            "--set",
                            "exchange.deadlineSeconds=60",
                            "--json"));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(answers(out)).hasSize(9));
            assertThat(answers(out)).noneMatch(line -> line.contains(SLOW));
            assertThat(out.toString()).doesNotContain("\"summary\"");
            assertThat(ended).isNotDone();
            mayAnswer.countDown();

            Shell.Result result = ended.get(60, TimeUnit.SECONDS);
            assertThat(result.code()).isZero();
            assertThat(result.ofType("answer")).hasSize(10);
            assertThat(result.ofType("answer").get(9).get("service").asText()).isEqualTo(SLOW);
            assertThat(result.ofType("summary")).hasSize(1);
        }
    }

    private static List<String> answers(StringWriter out) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"answer\""))
                .toList();
    }
}
