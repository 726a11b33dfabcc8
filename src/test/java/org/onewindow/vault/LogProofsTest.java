package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;

class LogProofsTest {
    private static final String DIVISION = "110108";

    @TempDir
    private Path folder;

    private Path vault() {
        return folder.resolve("vault");
    }

    private static void record(TestVault station, int entries) throws Exception {
        for (int i = 0; i < entries; i++) {
            station.recordStep("step-" + i);
        }
    }

    private static List<TreeHash> leaves(TestVault station) {
        List<TreeHash> leaves = new ArrayList<>();
        for (Entry entry : station.entries()) {
            leaves.add(MerkleTree.leafHash(EntryCodec.encode(entry)));
        }
        return leaves;
    }

    private static MerkleFrontier frontier(List<TreeHash> leaves, int size) {
        MerkleFrontier frontier = MerkleFrontier.EMPTY;
        for (TreeHash leaf : leaves.subList(0, size)) {
            frontier = frontier.append(leaf);
        }
        return frontier;
    }

    @Test
    void everyEntryIsProvedAndEveryPastIsConsistentAfterClosingToo() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            station.vault.logProofs(DIVISION);
            record(station.signedIn(), 11);
        }
        try (TestVault station = TestVault.open(vault())) {
            LogProofs proofs = station.vault.logProofs(DIVISION);
            record(station.signedIn(), 6);
            List<TreeHash> leaves = leaves(station);
            assertThat(proofs.size()).isEqualTo(17);
            for (int size = 1; size <= 17; size++) {
                TreeHash root = proofs.root(size);
                assertThat(root).isEqualTo(frontier(leaves, size).root());
                assertThat(proofs.frontier(size)).isEqualTo(frontier(leaves, size));
                for (int index = 0; index < size; index++) {
                    assertThat(proofs.inclusion(index, size).verifies(leaves.get(index), root))
                            .isTrue();
                }
                assertThat(proofs.consistency(size, 17).verifies(root, proofs.root(17)))
                        .isTrue();
            }
        }
    }

    @Test
    void checkpointsCarryTheNameOfThisCountersLogAndVerify() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            LogProofs proofs = station.vault.logProofs(DIVISION);
            assertThat(proofs.key()).isEmpty();
            assertThat(proofs.checkpoint(0)).isEmpty();
            record(station.signedIn(), 3);
            SignedNote note = proofs.checkpoint(2).orElseThrow();
            Checkpoint checkpoint =
                    Checkpoint.signedIn(note, proofs.key().orElseThrow()).orElseThrow();
            assertThat(checkpoint.size()).isEqualTo(2);
            assertThat(checkpoint.root()).isEqualTo(proofs.root(2));
            assertThat(checkpoint.origin()).matches("onewindow/110108/counter-03/[0-9a-f]{32}");
        }
    }

    @Test
    void whatWasAppendedIsSignedSoonAndOnceMoreBeforeTheKeyIsClosed() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            LogProofs proofs = station.vault.logProofs(DIVISION);
            record(station.signedIn(), 2);
            await().atMost(Duration.ofSeconds(30)).until(() -> signedSize(proofs) == 2);
            record(station, 2);
            station.vault.credentials().close();
            assertThat(signedSize(proofs)).isEqualTo(4);
            assertThat(proofs.checkpoint(4)).isEmpty();
        }
    }

    private static long signedSize(LogProofs proofs) {
        return proofs.newestCheckpoint()
                .flatMap(note -> Checkpoint.signedIn(note, proofs.key().orElseThrow()))
                .map(Checkpoint::size)
                .orElse(-1L);
    }

    @Test
    void theHashesAreMadeAgainWhereTheyAreMissingCutOrChanged() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            record(station, 20);
        }
        Path hashes = vault().resolve("tree.hashes");
        byte[] right = Files.readAllBytes(hashes);
        assertThat(right).hasSize(32 * (1 + 2 * 20 - Integer.bitCount(20)));
        byte[] changed = right.clone();
        changed[500] ^= 1;
        for (byte[] wrong : List.of(
                new byte[0],
                Arrays.copyOf(right, 777),
                Arrays.copyOf(right, right.length + 40),
                changed,
                "x".repeat(9_999).getBytes(StandardCharsets.US_ASCII))) {
            Files.write(hashes, wrong);
            TestVault.open(vault()).close();
            assertThat(Files.readAllBytes(hashes)).isEqualTo(right);
        }
        Files.delete(hashes);
        TestVault.open(vault()).close();
        assertThat(Files.readAllBytes(hashes)).isEqualTo(right);
    }

    @Test
    void anOlderCopyOfTheSegmentsIsRefused() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            station.vault.logProofs(DIVISION);
            record(station.signedIn(), 5);
        }
        copy(vault().resolve("journal"), folder.resolve("older"));
        try (TestVault station = TestVault.open(vault())) {
            record(station.signedIn(), 1);
        }
        Files.delete(vault().resolve("journal").resolve("00000001.journal"));
        copy(folder.resolve("older"), vault().resolve("journal"));
        assertThat(TestVault.opening(vault())).isInstanceOfSatisfying(VaultOpening.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(VaultRefusal.JOURNAL_ROLLED_BACK);
            assertThat(refused.detail()).contains("entry 5").contains("6 have been signed");
        });
    }

    @Test
    void anotherPastOfTheSameVaultIsRefused() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            station.vault.logProofs(DIVISION);
            record(station.signedIn(), 5);
        }
        copy(vault(), folder.resolve("twin"));
        try (TestVault twin = TestVault.open(folder.resolve("twin"))) {
            twin.signedIn().recordStep("on the twin");
            twin.recordStep("and on");
        }
        try (TestVault station = TestVault.open(vault())) {
            station.signedIn().recordStep("on the counter");
        }
        copy(folder.resolve("twin").resolve("journal"), vault().resolve("journal"));
        assertThat(refusal()).isEqualTo(VaultRefusal.JOURNAL_REWRITTEN);
    }

    @Test
    void aCheckpointThatThisLogsKeyHasNotSignedIsRefused() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            station.vault.logProofs(DIVISION);
            record(station.signedIn(), 5);
        }
        Path own = vault().resolve("checkpoint.own");
        SignedNote note = SignedNote.parse(Files.readString(own));
        String name = Checkpoint.parse(note.text()).origin();
        Files.writeString(
                own,
                NoteSigner.generate(name, new SecureRandom()).sign(note.text()).encode());
        assertThat(refusal()).isEqualTo(VaultRefusal.JOURNAL_REWRITTEN);
        Files.writeString(own, "nothing");
        assertThat(refusal()).isEqualTo(VaultRefusal.JOURNAL_REWRITTEN);
    }

    private VaultRefusal refusal() {
        return ((VaultOpening.Refused) TestVault.opening(vault())).reason();
    }

    @Test
    void theHubsCheckpointIsKept() throws Exception {
        SignedNote note =
                NoteSigner.generate("hub", new SecureRandom()).sign(new Checkpoint("hub", 7, MerkleTree.emptyRoot()));
        try (TestVault station = TestVault.create(vault())) {
            assertThat(station.vault.logProofs(DIVISION).hubCheckpoint()).isEmpty();
            station.vault.logProofs(DIVISION).keepHubCheckpoint(note);
        }
        try (TestVault station = TestVault.open(vault())) {
            assertThat(station.vault.logProofs(DIVISION).hubCheckpoint()).contains(note);
        }
    }

    @Test
    void thePrivateHalfIsNotOnTheDisk() throws Exception {
        try (TestVault station = TestVault.create(vault())) {
            station.vault.logProofs(DIVISION);
            record(station.signedIn(), 1);
        }
        List<String> lines = Files.readAllLines(vault().resolve("checkpoint.key"));
        assertThat(lines).hasSize(2);
        assertThat(HexFormat.of().parseHex(lines.get(1))).hasSize(Sealing.OVERHEAD + 32);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
