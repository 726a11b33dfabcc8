package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code onewindow sandbox} for counters on other machines: over TLS, with a certificate that each of them pins. */
class SandboxForOtherMachinesTest {
    private static final String SMALL = "training.people=10000";

    @TempDir
    private Path homes;

    /** The command, running until it is closed. */
    private static final class Running implements AutoCloseable {
        private final StringWriter out = new StringWriter();
        private final CompletableFuture<Shell.Result> ended = new CompletableFuture<>();
        private final Thread thread;

        Running(Path home, String... more) {
            List<String> arguments = new ArrayList<>(List.of("sandbox", "--port", "0", "--set", SMALL, "--json"));
            arguments.addAll(List.of(more));
            thread = new Thread(
                    () -> ended.complete(new Shell(home).run(out, arguments.toArray(String[]::new))),
                    "sandbox-command");
            thread.start();
        }

        JsonNode line() throws Exception {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> ended.isDone() || out.toString().contains("\n"));
            return JsonMapper.builder().build().readTree(out.toString());
        }

        @Override
        public void close() throws Exception {
            thread.interrupt();
            ended.get(60, TimeUnit.SECONDS);
        }
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectory(homes.resolve(name));
    }

    private static Shell.Result lookUp(ConfiguredStation counter, JsonNode sandbox, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "lookup",
                Shell.CITIZEN,
                "--matter",
                "M04",
                "--operator",
                ConfiguredStation.CLERK,
                "--consent",
                "PRESENT_CARD_SEEN",
                "--json",
                "--set",
                "exchange.url=" + sandbox.get("url").asText(),
                "--set",
                "exchange.client=" + sandbox.get("client").asText()));
        arguments.addAll(List.of(more));
        return counter.clerkShell().run(arguments.toArray(String[]::new));
    }

    @Test
    void severalCountersAskItOverTlsAndPinItsCertificate() throws Exception {
        try (Running running = new Running(folder("sandbox"), "--tls");
                ConfiguredStation first = counter("first");
                ConfiguredStation second = counter("second")) {
            JsonNode sandbox = running.line();
            String pin = "exchange.tls.serverCertificate="
                    + sandbox.get("certificate").asText();

            for (Shell.Result result :
                    List.of(lookUp(first, sandbox, "--set", pin), lookUp(second, sandbox, "--set", pin))) {
                assertThat(result.code()).as(result.err() + result.out()).isZero();
                assertThat(result.ofType("answer"))
                        .hasSize(10)
                        .allSatisfy(answer ->
                                assertThat(answer.get("hash").asText()).isEqualTo("verified"));
            }
            assertThat(lookUp(first, sandbox).ofType("answer"))
                    .as("without the certificate")
                    .isNotEmpty()
                    .allSatisfy(
                            answer -> assertThat(answer.get("outcome").asText()).isNotEqualTo("found"));
            cutTheNetwork(sandbox);
            assertThat(lookUp(second, sandbox, "--set", pin).ofType("answer"))
                    .allSatisfy(
                            answer -> assertThat(answer.get("outcome").asText()).isNotEqualTo("found"));
            assertThat(first.questions() + second.questions())
                    .as("asked of the exchange in the stations' own files")
                    .isZero();
        }
    }

    private static void cutTheNetwork(JsonNode sandbox) throws Exception {
        HttpRequest cut = HttpRequest.newBuilder(
                        URI.create(sandbox.get("adminUrl").asText() + "/network"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"fault\": \"DOWN\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(cut, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private ConfiguredStation counter(String name) throws Exception {
        ConfiguredStation counter = new ConfiguredStation(folder(name));
        assertThat(counter.makeVault().code()).isZero();
        assertThat(counter.addClerk().code()).isZero();
        return counter;
    }

    @Test
    void atAnAddressThatOtherMachinesReachItIsNeverPlainHttpAndKeepsItsCertificate() throws Exception {
        Path home = folder("sandbox");
        String first;
        try (Running running = new Running(home, "--address", "0.0.0.0")) {
            JsonNode sandbox = running.line();
            assertThat(sandbox.get("url").asText()).startsWith("https://0.0.0.0:");
            assertThat(sandbox.get("adminUrl").asText()).startsWith("http://127.0.0.1:");
            first = Files.readString(Path.of(sandbox.get("certificate").asText()));
        }
        try (Running running = new Running(home, "--address", "0.0.0.0")) {
            assertThat(Files.readString(
                            Path.of(running.line().get("certificate").asText())))
                    .isEqualTo(first);
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("sandbox/authority/server.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatIsDamagedIsASentence() throws Exception {
        Path home = folder("sandbox");
        Path folder = Files.createDirectories(home.resolve("sandbox/authority"));
        Files.writeString(folder.resolve("root.key"), "not a key");
        Files.writeString(folder.resolve("root.pem"), "not a certificate");

        Shell.Result result = new Shell(home).run("sandbox", "--port", "0", "--tls", "--set", SMALL);

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("app.sandbox.no-key", home.resolve("sandbox")));
    }
}
