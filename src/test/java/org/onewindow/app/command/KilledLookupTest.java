package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OwnProgram;
import org.onewindow.app.Main;
import org.onewindow.journal.Action;
import org.onewindow.lookup.Consent;
import org.onewindow.sandbox.Registers;

/**
 * The command killed with -9 the moment one of its questions has reached a department: {@code -Dlookup.kills=100} for the long form, {@code
 * -Dlookup.kills.seed} for another run.
 */
class KilledLookupTest {
    private static final int KILLS = Integer.getInteger("lookup.kills", 2);
    private static final long SEED = Long.getLong("lookup.kills.seed", 20261128L);
    private static final int MOST_QUESTIONS = 8;
    private static final String SUPERVISOR = "wang.jun";
    private static final String SUPERVISOR_PASSWORD = "Watches-5-days";

    @TempDir
    private Path home;

    private final Random chance = new Random(SEED);
    private final AtomicInteger left = new AtomicInteger();
    private volatile Optional<Process> running = Optional.empty();

    /** Kills whoever asks, when it is the last question they may ask. */
    private Registers killing(Registers registers) {
        return (service, subject, items) -> {
            if (left.decrementAndGet() == 0) {
                running.orElseThrow().destroyForcibly();
            }
            return registers.ask(service, subject, items);
        };
    }

    @Test
    void whatReachedADepartmentIsInTheJournalWheneverTheCommandIsKilled() throws Exception {
        try (ConfiguredStation station = new ConfiguredStation(home, this::killing)) {
            assertThat(station.makeVault().code()).isZero();
            assertThat(station.addClerk().code()).isZero();
            for (int kill = 0; kill < KILLS; kill++) {
                String trial = "kill " + kill + " of seed " + SEED;
                lookUpAndBeKilled(trial);

                Shell.Result status = station.shell().run("vault", "status", "--json");
                assertThat(status.code()).as(trial + ": " + status.err()).isZero();
                assertThat(station.journal().stream().filter(entry -> entry.action() == Action.ASKED))
                        .as(trial)
                        .hasSizeGreaterThanOrEqualTo(station.questions());
            }
            expectProvable(station);
        }
    }

    private void lookUpAndBeKilled(String trial) throws Exception {
        left.set(1 + chance.nextInt(MOST_QUESTIONS));
        ProcessBuilder builder = OwnProgram.quick(
                        Main.class,
                        "lookup",
                        Shell.CITIZEN,
                        "--matter",
                        "M04",
                        "--operator",
                        ConfiguredStation.CLERK,
                        "--consent",
                        Consent.PRESENT_CARD_SEEN.name())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(Files.createTempFile(home, "said", ".txt").toFile());
        builder.environment().put("ONEWINDOW_HOME", home.toString());
        builder.environment().put("ONEWINDOW_PASSWORD", ConfiguredStation.CLERK_PASSWORD);
        Process process = builder.start();
        running = Optional.of(process);
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(trial).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(left.get()).as(trial + ": it asked").isLessThanOrEqualTo(0);
        // 128 and the number of the signal
        assertThat(process.exitValue()).as(trial).isEqualTo(137);
    }

    private void expectProvable(ConfiguredStation station) {
        assertThat(station.shell()
                        .with("ONEWINDOW_PASSWORD", ConfiguredStation.ADMINISTRATOR_PASSWORD)
                        .with("ONEWINDOW_NEW_PASSWORD", SUPERVISOR_PASSWORD)
                        .run(
                                "vault",
                                "add-operator",
                                "--as",
                                ConfiguredStation.ADMINISTRATOR,
                                SUPERVISOR,
                                "--role",
                                "supervisor",
                                "--name",
                                "王军")
                        .code())
                .isZero();
        String export = home.resolve("log.owlog").toString();
        Shell.Result exported = station.shell()
                .with("ONEWINDOW_PASSWORD", SUPERVISOR_PASSWORD)
                .run("audit", "export", export, "--operator", SUPERVISOR);
        assertThat(exported.code()).as(exported.err()).isZero();
        Shell.Result verified = station.shell().run("audit", "verify", export);
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }
}
