package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.RehearsedProgram;
import org.onewindow.Restarts;
import org.onewindow.casework.CaseDecision;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.server.HubAdministration.Offer;
import org.onewindow.journal.Action;

/**
 * kill -9 of a counter while it accepts work and its synchroniser brings it to a hub and hears what the hub decides; {@code -Donewindow.kills=100} for the
 * long form.
 */
class KilledClientTest {
    private static final int KILLS = Integer.getInteger("onewindow.kills", 30);
    private static final int PIECES = 10;
    /** So often a run lives until the hub has some of its work; the others are killed wherever they are on their way to that. */
    private static final int LONGER_EVERY = 3;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Restarts accepting = new Restarts("counter with its hub, accepts");
    private final Restarts bringing = new Restarts("counter with its hub, first batch acknowledged");
    private final Random chance = new Random(KILLS);
    private final Map<Long, String> accepted = new HashMap<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingReachesTheHubTwice() throws Exception {
        Path vault = folder.resolve("vault");
        Path identity = folder.resolve("identity");
        try (TestHub hub =
                TestHub.start(folder.resolve("hub"), matter -> !matter.equals(WorkingProgram.UNKNOWN_MATTER))) {
            new IdentityFolder(identity).write(enrolled(hub, vault));
            RehearsedProgram program = RehearsedProgram.of(WorkingProgram.class, folder);
            assertThat(program.rehearsal(arguments(hub, 0, PIECES))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor())
                    .isZero();
            for (int run = 1; run <= KILLS; run++) {
                long brought = workUntilKilled(program.next(arguments(hub, run, Long.MAX_VALUE)), run);
                assertThat(hub.administration().status().counterEntries()).isGreaterThanOrEqualTo(brought);
            }
            try (VaultLog log = VaultLog.open(vault)) {
                expectAllKeptOnce(log);
                HubIdentity own = new IdentityFolder(identity).read(Optional.of(hub.url()), VaultLog.COUNTER);
                expectAllBroughtAndHeard(hub, own, log);
            }
            assertThat(hub.administration().fsck().isSound()).isTrue();
        }
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(KILLS * PIECES);
        accepting.expectUsableAgain(Integer.getInteger("onewindow.kills") != null);
        bringing.expectUsableAgain(Integer.getInteger("onewindow.kills") != null);
    }

    private void expectAllKeptOnce(VaultLog log) {
        List<String> kept = log.all();
        accepted.forEach(
                (sequence, what) -> assertThat(kept.get(sequence.intValue())).isEqualTo(what));
        assertThat(kept.stream().filter(what -> !what.isEmpty())).doesNotHaveDuplicates();
    }

    /** The hub ends up with this log and no more of it, and the counter with each thing that the hub had against it, once. */
    private static void expectAllBroughtAndHeard(TestHub hub, HubIdentity own, VaultLog log) throws Exception {
        List<Long> refused = log.reader()
                .from(0)
                .filter(entry -> entry.action() == Action.CASE_ACCEPTED)
                .map(entry -> entry.sequence())
                .toList();
        try (SynchronisedCounter counter = WorkingProgram.counter(own, log)) {
            counter.start();
            Awaitility.await()
                    .atMost(LONGEST)
                    .until(() -> counter.status().acknowledged() >= log.size()
                            && counter.decisions().known().size() >= refused.size());
            assertThat(counter.status().flag()).isEmpty();
            assertThat(counter.decisions().known())
                    .extracting(CaseDecision::sequence)
                    .containsExactlyElementsOf(refused);
        }
        assertThat(hub.administration().status().counterEntries()).isEqualTo(log.size());
    }

    private static HubIdentity enrolled(TestHub hub, Path vault) throws Exception {
        try (VaultLog log = VaultLog.create(vault)) {
            Offer offer = hub.administration().enrol(VaultLog.COUNTER);
            return ((Enrolling.Outcome.Joined) Enrolling.at(hub.url(), offer.fingerprint(), HubTimes.STANDARD)
                            .join(offer.code(), VaultLog.COUNTER, log.vaultNumber(), log.checkpointKey()))
                    .identity();
        }
    }

    private String[] arguments(TestHub hub, int run, long pieces) {
        return new String[] {
            folder.resolve("vault").toString(),
            folder.resolve("identity").toString(),
            hub.url().toString(),
            Integer.toString(run),
            Long.toString(pieces)
        };
    }

    /** Says how many entries the hub had by its own word when the program was killed. */
    private long workUntilKilled(ProcessBuilder program, int run) throws Exception {
        int pieces = PIECES + chance.nextInt(4 * PIECES);
        boolean longer = run % LONGER_EVERY == 1;
        int fourthsOfAMillisecond = chance.nextInt(20);
        long start = System.nanoTime();
        Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        long before = accepted.size();
        long first = Long.MAX_VALUE;
        long brought = 0;
        boolean killed = false;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", -1);
                // The last line may be cut short by the kill itself.
                if (parts.length == 2 && parts[0].equals("brought") && !killed) {
                    long now = Long.parseLong(parts[1]);
                    if (now > first && brought <= first) {
                        bringing.usable(process, start);
                    }
                    brought = now;
                } else if (parts.length == 2 && parts[1].matches("run" + run + "-\\d+")) {
                    first = Math.min(first, Long.parseLong(parts[0]));
                    accepted.put(Long.parseLong(parts[0]), parts[1]);
                    if (accepted.size() == before + 1) {
                        accepting.usable(process, start);
                    }
                }
                if (!killed && accepted.size() >= before + pieces && (!longer || brought > first)) {
                    TimeUnit.MICROSECONDS.sleep(250L * fourthsOfAMillisecond);
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return brought;
    }
}
