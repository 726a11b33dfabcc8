package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {
    private static final String SMALL = "training.people=10000";

    @TempDir
    private Path home;

    @Test
    void itRunsUntilItIsInterrupted() throws Exception {
        StringWriter out = new StringWriter();
        CompletableFuture<Shell.Result> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> ended.complete(
                new Shell(home).run(out, "sandbox", "--port", "0", "--client", "A/B/C/D", "--set", SMALL, "--json")));
        thread.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> out.toString().contains("\n"));
        JsonNode line = JsonMapper.builder().build().readTree(out.toString());

        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow sandbox --port"));
        assertThat(get(line.get("url").asText() + "/listClients").body()).contains("\"A\"");
        assertThat(get(line.get("adminUrl").asText()).statusCode()).isEqualTo(200);
        assertThat(line.get("people").asLong()).isGreaterThanOrEqualTo(10_000);

        thread.interrupt();
        assertThat(ended.get(60, TimeUnit.SECONDS).code()).isZero();
        AtomicReference<Exception> refused = new AtomicReference<>();
        try {
            get(line.get("url").asText() + "/listClients");
        } catch (IOException e) {
            refused.set(e);
        }
        assertThat(refused.get()).isInstanceOf(IOException.class);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Accept", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aPortThatIsTakenIsASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            Shell.Result result = new Shell(home).run("sandbox", "--port", port, "--set", SMALL);

            assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
            assertThat(result.err().strip())
                    .isEqualTo(Shell.WORDS.text("app.sandbox.cannot-listen", "127.0.0.1", port));
        }
    }

    @Test
    void disagreementsNameTwoSidesThatDiffer() {
        Shell.Result result = new Shell(home).run("sandbox", "disagreements", "--limit", "7", "--json", "--set", SMALL);

        assertThat(result.code()).isZero();
        assertThat(result.json()).hasSize(7).allSatisfy(line -> {
            assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow sandbox disagreements"));
            assertThat(line.get("subject").asText()).hasSize(18);
            assertThat(line.get("one").get("value"))
                    .isNotEqualTo(line.get("other").get("value"));
        });
    }

    @Test
    void aboutOneSubjectInAHundredIsDisagreedAbout() {
        Shell.Result all = new Shell(home).run("sandbox", "disagreements", "--limit", "0", "--set", SMALL);

        assertThat(all.lines().size()).isBetween(55, 220);
    }
}
