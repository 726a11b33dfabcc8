package org.onewindow.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.Waiting.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;

class SandboxTest {

    @Test
    void aServiceAnswersWhatItIsAsked() throws Exception {
        try (Stage stage = Stage.open()) {
            HttpResponse<byte[]> response = stage.send(stage.ask(Stage.SERVICE));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(Stage.header(response, "content-type")).startsWith("application/json");
            JsonNode answer = Stage.json(response);
            assertThat(answer.path("subject").asText()).isEqualTo(Stage.SOMEBODY);
            assertThat(answer.path("outcome").asText()).isEqualTo("found");
            assertThat(answer.path("asOf").asText()).isEqualTo("2026-11-23T08:00:00+08:00");
            assertThat(answer.path("records").path(0).fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("S20-01", "S20-02");
        }
    }

    @Test
    void whoIsOnNoRegisterIsNotFound() throws Exception {
        try (Stage stage = Stage.open()) {
            String question = Stage.question("RESIDENT_ID", InterimRegisters.NOBODY, List.of("S20-01"));
            HttpResponse<byte[]> response = stage.send(stage.to(Stage.path(Stage.service(Stage.SERVICE)))
                    .POST(HttpRequest.BodyPublishers.ofString(question))
                    .build());

            assertThat(Stage.json(response).path("outcome").asText()).isEqualTo("notFound");
            assertThat(Stage.json(response).path("records")).isEmpty();
        }
    }

    @Test
    void aServiceTakesItsOwnTime() throws Exception {
        Duration delay = Duration.ofMillis(200);
        try (Stage stage = Stage.open(options -> options.withLatency(service -> delay))) {
            long start = System.nanoTime();
            assertThat(stage.send(stage.ask(Stage.SERVICE)).statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(delay);
        }
    }

    @Test
    void sixtyRequestsWaitAtOnceForFarFewerThreads() {
        AtomicInteger waiting = new AtomicInteger();
        Latency endless = service -> {
            waiting.incrementAndGet();
            return Duration.ofMinutes(5);
        };
        try (Stage stage = Stage.open(options -> options.withLatency(endless))) {
            List<CompletableFuture<HttpResponse<byte[]>>> all = IntStream.range(0, 60)
                    .mapToObj(i ->
                            stage.client.sendAsync(stage.ask(Stage.SERVICE), HttpResponse.BodyHandlers.ofByteArray()))
                    .toList();

            await().atMost(Stage.PATIENCE).until(() -> waiting.get() == 60);
            assertThat(all).noneMatch(CompletableFuture::isDone);
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("sandbox"))
                            .count())
                    .isLessThanOrEqualTo(11);
        }
    }

    @Test
    void afterClosingNobodyListensAndNoThreadIsLeft() throws Exception {
        Stage stage = Stage.open(options -> options.withLatency(Latency.none()));
        stage.send(stage.ask(Stage.SERVICE));
        HttpRequest request = stage.ask(Stage.SERVICE);
        stage.close();

        assertThatThrownBy(() -> stage.send(request)).isInstanceOf(ConnectException.class);
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("sandbox")));
    }

    @Test
    void aTakenPortIsSaid() {
        try (Stage stage = Stage.open()) {
            int port = stage.sandbox.url().getPort();
            SandboxOptions same = Stage.options().onPorts(port, 0);
            assertThatThrownBy(() -> Sandbox.start(same))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining(":" + port);
        }
    }
}
