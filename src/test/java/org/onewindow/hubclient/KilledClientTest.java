package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OwnProgram;
import org.onewindow.Restarts;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.server.HubAdministration.Offer;

/** kill -9 of a counter while it accepts work and brings it to a hub; {@code -Donewindow.kills=100} for the long form. */
class KilledClientTest {
    private static final int KILLS = Integer.getInteger("onewindow.kills", 12);
    private static final int PIECES = 40;

    @TempDir
    private Path folder;

    private final Restarts restarts = new Restarts("counter with its hub");

    @Test
    void nothingAcknowledgedIsLostAndNothingReachesTheHubTwice() throws Exception {
        Path vault = folder.resolve("vault");
        Path identity = folder.resolve("identity");
        Map<Long, String> acknowledged = new HashMap<>();
        try (TestHub hub = TestHub.start(folder.resolve("hub"))) {
            new IdentityFolder(identity).write(enrolled(hub, vault));
            for (int kill = 0; kill < KILLS; kill++) {
                acknowledged.putAll(workUntilKilled(hub, vault, identity, "run" + kill, PIECES + 7 * kill));
            }
            try (VaultLog log = VaultLog.open(vault)) {
                List<String> kept = log.all();
                acknowledged.forEach((sequence, what) ->
                        assertThat(kept.get(sequence.intValue())).isEqualTo(what));
                List<String> work =
                        kept.stream().filter(what -> !what.isEmpty()).toList();
                assertThat(work).doesNotHaveDuplicates();
                HubIdentity own = new IdentityFolder(identity).read(Optional.empty(), VaultLog.COUNTER);
                try (HubClient client = new HubClient(own, HubTimes.STANDARD)) {
                    new Draining(client, log, 100).drain();
                }
                assertThat(hub.administration().status().counterEntries()).isEqualTo(log.size());
                assertThat(hub.administration().fsck().isSound()).isTrue();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * PIECES);
        restarts.expectUsableAgain(Integer.getInteger("onewindow.kills") != null);
    }

    private static HubIdentity enrolled(TestHub hub, Path vault) throws Exception {
        try (VaultLog log = VaultLog.create(vault)) {
            Offer offer = hub.administration().enrol(VaultLog.COUNTER);
            return ((Enrolling.Outcome.Joined) Enrolling.at(hub.url(), offer.fingerprint(), HubTimes.STANDARD)
                            .join(offer.code(), VaultLog.COUNTER, log.vaultNumber(), log.checkpointKey()))
                    .identity();
        }
    }

    private Map<Long, String> workUntilKilled(TestHub hub, Path vault, Path identity, String run, int afterPieces)
            throws Exception {
        long start = System.nanoTime();
        Process process = OwnProgram.quick(
                        WorkingProgram.class,
                        vault.toString(),
                        identity.toString(),
                        hub.url().toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<Long, String> acknowledged = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String[] parts = line.split(" ", -1);
                // The last line may be cut short by the kill itself.
                if (parts.length == 2 && parts[1].matches(run + "-\\d+")) {
                    acknowledged.put(Long.parseLong(parts[0]), parts[1]);
                    if (acknowledged.size() == 1) {
                        restarts.usable(process, start);
                    }
                }
                if (acknowledged.size() == afterPieces) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }
}
