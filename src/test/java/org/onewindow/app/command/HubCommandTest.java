package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.authority.HubSecrets;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;
import org.onewindow.protocol.SealingKeys;

class HubCommandTest {
    @TempDir
    private Path home;

    private Shell shell;
    private Shell.Result made;

    @BeforeEach
    void make() {
        shell = new Shell(home);
        made = shell.run("hub", "init", "--division", "110108", "--name", "127.0.0.1", "--port", "0", "--json");
    }

    @Test
    void aHubIsMadeOnceAndLooksAfterItsCountersAndOperators() {
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Shell.names(made.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow hub init"));
        assertThat(shell.run("hub", "init", "--division", "110108", "--name", "127.0.0.1")
                        .code())
                .isEqualTo(ExitCode.TROUBLE);

        Shell.Result enrol = shell.run("hub", "enrol", "07", "--json");
        assertThat(Shell.names(enrol.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow hub enrol"));
        assertThat(enrol.json().get(0).path("fingerprint"))
                .isEqualTo(made.json().get(0).path("fingerprint"));
        assertThat(shell.run("hub", "enrol", "no-number").code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(shell.run("hub", "revoke", "07").code()).isEqualTo(ExitCode.NO);

        assertThat(shell.run("hub", "operators", "add", "li.na", "--role", "clerk")
                        .code())
                .isZero();
        Shell.Result operators = shell.run("hub", "operators", "list", "--json");
        assertThat(Shell.names(operators.json().get(0)))
                .isEqualTo(CommandLineDocument.fields("onewindow hub operators"));
        assertThat(shell.run("hub", "operators", "remove", "li.na").code()).isZero();
        assertThat(shell.run("hub", "operators", "remove", "li.na").code()).isEqualTo(ExitCode.NO);

        Shell.Result status = shell.run("hub", "status", "--json");
        assertThat(Shell.names(status.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow hub status"));
        Shell.Result fsck = shell.run("hub", "fsck", "--json");
        assertThat(fsck.code()).isZero();
        assertThat(Shell.names(fsck.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow hub fsck"));
    }

    @Test
    void aHubRunsUntilItIsInterrupted() throws Exception {
        StringWriter out = new StringWriter();
        CompletableFuture<Shell.Result> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> ended.complete(new Shell(home).run(out, "hub", "run", "--json")));
        thread.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> out.toString().contains("\n") || ended.isDone());
        thread.interrupt();
        Shell.Result result = ended.get(60, TimeUnit.SECONDS);

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json())
                .singleElement()
                .satisfies(line ->
                        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow hub run")));
    }

    @Test
    void commandsWorkOnAHubThatRuns() throws Exception {
        try (TestHub running = TestHub.start(home.resolve("hub"))) {
            assertThat(shell.run("hub", "operators", "add", "li.na", "--role", "clerk")
                            .code())
                    .isZero();
            assertThat(running.administration().operators()).hasSize(1);
            assertThat(shell.run("hub", "enrol", "07", "--json").code()).isZero();
        }
        assertThat(home.resolve("hub/running")).doesNotExist();
    }

    @Test
    void theHubsOwnLogCanBeCheckedByWhoeverHasItsPublicKeyWhetherTheHubRunsOrNot() throws Exception {
        Path quiet = home.resolve("quiet.log");
        Shell.Result exported = shell.run("hub", "export", quiet.toString(), "--json");
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(Shell.names(exported.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow hub export"));
        String key = exported.json().get(0).path("key").asText();
        assertThat(shell.run("audit", "verify", quiet.toString(), "--key", key).code())
                .isZero();

        Path busy = home.resolve("busy.log");
        try (TestHub running = TestHub.start(home.resolve("hub"))) {
            TestCounter counter = new TestCounter("07");
            running.enrol(counter);
            counter.write(30, "work");
            running.open().services().intake().take(counter.rest(0));
            Shell.Result meanwhile = shell.run("hub", "export", busy.toString(), "--json");
            assertThat(meanwhile.code()).as(meanwhile.err()).isZero();
            assertThat(shell.run("hub", "export", busy.toString()).err().strip())
                    .as("never over a file that is there")
                    .isEqualTo(Shell.WORDS.text("app.hub.not-exported", busy));
        }
        Shell.Result verified = shell.run("audit", "verify", busy.toString(), "--key", key, "--json");
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(Files.readString(busy)).contains("EXPORTED", "BATCH_TAKEN");

        Files.writeString(busy, Files.readString(busy).replaceFirst("BATCH_TAKEN", "BATCH_TAKEM"));
        assertThat(shell.run("audit", "verify", busy.toString(), "--key", key).code())
                .isEqualTo(ExitCode.NO);
    }

    @Test
    void aHubOpensTheRecoverySlotOfItsCounterForAFileAndForNobodysEyes() throws Exception {
        byte[] vault = HexFormat.of().parseHex("a".repeat(32));
        byte[] vaultKey = HexFormat.of().parseHex("5e".repeat(32));
        byte[] recoveryKey =
                HubSecrets.openOrCreate(home.resolve("hub"), new SecureRandom()).recoveryPublicKey();
        Path slot = home.resolve("slot");
        Files.writeString(
                slot, RecoverySlot.seal("07", vault, recoveryKey, vaultKey).text() + "\n");
        Path key = home.resolve("recovered.key");
        String[] command = {"hub", "recover", "07", "--slot", slot.toString(), "--key", key.toString(), "--json"};

        assertThat(shell.run(command).code())
                .as("a counter the hub doesn't know")
                .isEqualTo(ExitCode.NO);
        assertThat(key).doesNotExist();

        try (TestHub running = TestHub.start(home.resolve("hub"))) {
            running.enrol(new TestCounter("07"));
            Shell.Result recovered = shell.run(command);
            assertThat(recovered.code()).as(recovered.err()).isZero();
            assertThat(Shell.names(recovered.json().get(0)))
                    .isEqualTo(CommandLineDocument.fields("onewindow hub recover"));
            RecoveredKey opened = RecoveredKey.parse(Files.readString(key)).orElseThrow();
            assertThat(opened.isOf("07", vault)).isTrue();
            assertThat(opened.key()).isEqualTo(vaultKey);
            assertThat(recovered.out() + recovered.err())
                    .doesNotContain(Base64.getEncoder().encodeToString(vaultKey));
            assertThat(running.open().services().feed().page("07", 0, 100).entries())
                    .anySatisfy(entry -> assertThat(entry.entry()).contains("EXPORTED", "recovered-key"));
        }
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThat(shell.run(command).code())
                .as("never over a file that is there")
                .isEqualTo(ExitCode.TROUBLE);
        Files.writeString(
                slot,
                RecoverySlot.seal("07", vault, SealingKeys.generate().publicKey(), vaultKey)
                        .text());
        Files.delete(key);
        assertThat(shell.run(command).code()).as("sealed to another hub").isEqualTo(ExitCode.NO);
    }

    @Test
    void theDaysBeforeOneLoseTheirPersonalDataAndNothingElse() throws Exception {
        Shell.Result near = shell.run("hub", "retention", "--before", "2999-01-01");
        assertThat(near.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(near.err().strip()).isEqualTo(Shell.WORDS.text("app.retention.too-near", 30));

        TestCounter counter = new TestCounter("07");
        counter.write(3, "work");
        try (TestHub running = TestHub.start(home.resolve("hub"))) {
            running.enrol(counter);
            running.open().services().intake().take(counter.rest(0));
            // Taken before the hub's clock goes on: the certificates of that day count on that day only.
            try (HubAdministration asked = running.home().running().orElseThrow()) {
                running.advance(Duration.ofDays(40));
                assertThat(asked.retire(TestCounter.day().plusDays(1)))
                        .isEqualTo(new HubAdministration.Retired(List.of(TestCounter.day()), 3));
                assertThat(asked.retire(TestCounter.day().plusDays(1)).days()).isEmpty();
                assertThat(asked.fsck().isSound()).isTrue();
            }
            assertThat(running.open()
                            .services()
                            .days()
                            .page(TestCounter.day(), Optional.empty(), 10, true)
                            .entries())
                    .hasSize(3)
                    .allSatisfy(
                            entry -> assertThat(entry.content().privatePart()).isEmpty());
        }
        Shell.Result none = shell.run("hub", "retention", "--before", "2020-01-01", "--json");
        assertThat(none.code()).as(none.err()).isZero();
        assertThat(Shell.names(none.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow hub retention"));
    }

    @Test
    void whereNoHubIsEveryCommandSaysSo(@TempDir Path elsewhere) {
        for (String command : new String[] {"run", "status", "fsck"}) {
            Shell.Result result = new Shell(elsewhere).run("hub", command);
            assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
            assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("app.hub.none", elsewhere.resolve("hub")));
        }
        assertThat(Files.exists(elsewhere.resolve("hub"))).isFalse();
    }
}
