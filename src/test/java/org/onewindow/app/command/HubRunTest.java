package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OwnProgram;
import org.onewindow.app.Main;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hub.store.TestPostgreSql;
import org.onewindow.hubclient.Enrolling;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.offline.HubReply;

/** {@code onewindow hub run --store} as an office runs it: processes of their own, with copies of one home, over one PostgreSQL. */
class HubRunTest {
    private static final int AT_ONCE = 10;

    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private String url = "";
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void makeAHomeThatHasForgottenItsStore() throws Exception {
        url = TestPostgreSql.freshDatabase();
        Path home = folder.resolve("one");
        Shell.Result made = new Shell(home)
                .run("hub", "init", "--division", "110108", "--name", "127.0.0.1", "--store", url, "--json");
        assertThat(made.code()).as(made.err()).isZero();
        // As if the database had moved: what the home knows of it no longer leads there.
        Path profile = home.resolve("hub/hub.json");
        Files.writeString(profile, Files.readString(profile).replace(url, ""));
    }

    @AfterEach
    void stop() throws Exception {
        for (Process process : started) {
            kill(process);
        }
    }

    @Test
    void twoHubsOnOnePostgreSqlServeACounterTogetherAndOneGoesOnWhenTheOtherIsKilled() throws Exception {
        copy(folder.resolve("one"), folder.resolve("two"));
        Process one = run("one");
        Process two = run("two");
        URI atOne = listening(one);
        URI atTwo = listening(two);
        HubIdentity throughOne = enrol(atOne, atTwo);
        HubIdentity throughTwo = at(throughOne, atTwo);
        bring(throughOne);
        bring(throughTwo);

        kill(one);
        bring(throughTwo);
        bring(throughTwo);

        JsonNode status = status("two");
        assertThat(status.path("store").asText()).startsWith("postgresql");
        assertThat(status.path("counterEntries").asInt()).isEqualTo(4 * AT_ONCE);
        assertThat(status.path("counters").get(0).path("acknowledged").asInt()).isEqualTo(4 * AT_ONCE);
        assertThat(status("one")).as("from the store itself").isEqualTo(status);

        two.destroy();
        assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Shell.Result fsck = new Shell(folder.resolve("two")).run("hub", "fsck", "--json");
        assertThat(fsck.code())
                .as("once no hub runs, the command finds the store that the hub stood on")
                .isZero();
        assertThat(fsck.json().get(0).path("entries").asInt())
                .isEqualTo(status.path("hubEntries").asInt() + 4 * AT_ONCE);
    }

    @Test
    void aStoreThatIsNamedIsLookedAtWhateverTheHomeSays() throws Exception {
        Shell shell = new Shell(folder.resolve("one"));
        assertThat(shell.run("hub", "status").code())
                .as("the home's own file is no hub's")
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(shell.run("hub", "status", "--store", url).code()).isZero();
        assertThat(shell.run("hub", "operators", "add", "li.na", "--role", "clerk", "--store", url)
                        .code())
                .isZero();
        assertThat(shell.run("hub", "operators", "list", "--store", url).out()).contains("li.na");
        Shell.Result none = shell.run("hub", "status", "--store", "jdbc:other:nothing");
        assertThat(none.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(none.err().lines()).as("one sentence").hasSize(1);
    }

    private Process run(String home) throws IOException {
        ProcessBuilder program = OwnProgram.quick(Main.class, "hub", "run", "--port", "0", "--store", url, "--json");
        program.environment().put("ONEWINDOW_HOME", folder.resolve(home).toString());
        Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process);
        return process;
    }

    private static URI listening(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = Optional.ofNullable(lines.readLine()).orElseThrow(() -> new AssertionError("it said nothing"));
        JsonNode said = new ObjectMapper().readTree(line);
        assertThat(Shell.names(said)).isEqualTo(CommandLineDocument.fields("onewindow hub run"));
        return URI.create(said.path("url").asText());
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** With a code from one hub, at the other. */
    private HubIdentity enrol(URI atOne, URI atTwo) {
        JsonNode offer = new Shell(folder.resolve("one"))
                .run("hub", "enrol", counter.number(), "--json")
                .json()
                .get(0);
        Enrolling.Outcome outcome = Enrolling.at(
                        atTwo, offer.path("fingerprint").asText(), HubTimes.STANDARD)
                .join(offer.path("code").asText(), counter.number(), "a".repeat(32), counter.checkpointKey());
        return at(((Enrolling.Outcome.Joined) outcome).identity(), atOne);
    }

    private void bring(HubIdentity through) throws Exception {
        int from = counter.size();
        counter.write(AT_ONCE, "work");
        try (HubClient client = new HubClient(through, HubTimes.STANDARD)) {
            assertThat(client.send(counter.rest(from)).get()).isInstanceOf(HubReply.Taken.class);
        }
    }

    private JsonNode status(String home) {
        Shell.Result status = new Shell(folder.resolve(home)).run("hub", "status", "--json");
        assertThat(status.code()).as(status.err()).isZero();
        return status.json().get(0);
    }

    private static HubIdentity at(HubIdentity identity, URI hub) {
        return new HubIdentity(
                hub,
                identity.counter(),
                identity.authority(),
                identity.certificate(),
                identity.privateKey(),
                identity.hubKey());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
