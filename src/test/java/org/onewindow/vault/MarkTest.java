package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.NotReadyReason;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.WatchedJournal;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.TreeHash;

class MarkTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final String DIVISION = "110108";
    private static final List<String> STEPS =
            IntStream.range(0, 40).mapToObj(i -> "step-" + i).toList();

    @TempDir
    Path folder;

    private Path directory;
    private Path mark;

    private static VaultLimits limits(Duration checkAfter) {
        return new VaultLimits(2_000, JournalFile::open, step -> {}, "file:", checkAfter);
    }

    @BeforeEach
    void manySegments() throws Exception {
        directory = folder.resolve("vault");
        mark = directory.resolve("segments.mark");
        made(directory);
        assertThat(mark).exists();
    }

    private static void made(Path directory) throws Exception {
        try (TestVault vault = TestVault.create(directory, limits(NEVER))) {
            vault.vault.logProofs(DIVISION);
            vault.signedIn();
            for (String step : STEPS) {
                vault.recordStep(step);
            }
            assertThat(vault.vault.status().segments()).isGreaterThan(5);
        }
    }

    private TestVault open(Duration checkAfter) {
        TestVault vault = TestVault.open(directory, limits(checkAfter));
        vault.vault.logProofs(DIVISION);
        return vault;
    }

    private Path segment(int number) {
        return directory.resolve("journal").resolve(SegmentCheck.fileName(number));
    }

    /** A byte in the last record of a segment. */
    private void flip(int segment) throws IOException {
        byte[] bytes = Files.readAllBytes(segment(segment));
        bytes[bytes.length - 40] ^= 1;
        Files.write(segment(segment), bytes);
    }

    private void expectRefused(VaultRefusal reason) {
        assertThat(TestVault.opening(directory))
                .isInstanceOfSatisfying(
                        VaultOpening.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** Opens by the mark or without: an opening by the mark doesn't see damage in a closed segment. */
    private boolean opensByTheMark() throws Exception {
        byte[] sound = Files.readAllBytes(segment(2));
        byte[] kept = Files.exists(mark) ? Files.readAllBytes(mark) : new byte[0];
        flip(2);
        boolean opened = false;
        if (TestVault.opening(directory) instanceof VaultOpening.Opened vault) {
            opened = true;
            vault.vault().close();
        }
        Files.write(segment(2), sound);
        if (kept.length > 0) {
            Files.write(mark, kept);
        }
        return opened;
    }

    @Test
    void aJournalOpenedByItsMarkIsTheSameJournal() throws Exception {
        assertThat(opensByTheMark()).isTrue();
        try (TestVault vault = open(NEVER).signedIn()) {
            LogProofs proofs = vault.vault.logProofs(DIVISION);
            assertThat(vault.recordStep("next").sequence()).isEqualTo(40);
            assertThat(vault.outcomes()).hasSize(41).startsWith(STEPS.toArray(String[]::new));
            assertThat(proofs.size()).isEqualTo(41);
            for (int size = 1; size <= 41; size++) {
                TreeHash root = proofs.root(size);
                assertThat(proofs.frontier(size).root()).isEqualTo(root);
                assertThat(proofs.consistency(size, 41).verifies(root, proofs.root(41)))
                        .isTrue();
            }
        }
        Files.delete(mark);
        try (TestVault vault = open(NEVER)) {
            assertThat(vault.outcomes()).hasSize(41);
        }
    }

    @Test
    void withoutAMarkAllIsReadAndAMarkIsMadeAtTheNextSignIn() throws Exception {
        Files.delete(mark);
        assertThat(opensByTheMark()).isFalse();
        try (TestVault vault = open(NEVER)) {
            assertThat(mark).doesNotExist();
            vault.signedIn();
            assertThat(mark).exists();
        }
        assertThat(opensByTheMark()).isTrue();
    }

    @Test
    void aMarkThatWasChangedOrIsAnotherVaultsIsNotBelieved() throws Exception {
        byte[] right = Files.readAllBytes(mark);
        Path other = folder.resolve("other");
        made(other);
        Random chance = new Random(20261127);
        for (int trial = 0; trial < 30; trial++) {
            byte[] wrong = right.clone();
            wrong[chance.nextInt(wrong.length)] ^= (byte) (1 << chance.nextInt(8));
            Files.write(mark, trial % 5 == 0 ? Arrays.copyOf(right, chance.nextInt(right.length)) : wrong);
            assertThat(opensByTheMark()).as("trial " + trial).isFalse();
        }
        Files.copy(other.resolve("segments.mark"), mark, StandardCopyOption.REPLACE_EXISTING);
        assertThat(opensByTheMark()).isFalse();
        try (TestVault vault = open(NEVER).signedIn()) {
            assertThat(vault.outcomes()).isEqualTo(STEPS);
        }
    }

    @Test
    void aSegmentThatIsLongerOrShorterThanMarkedHasAllRead() throws Exception {
        byte[] sound = Files.readAllBytes(segment(3));
        Files.write(segment(3), Arrays.copyOf(sound, sound.length - 1));
        expectRefused(VaultRefusal.JOURNAL_DAMAGED);
        Files.write(segment(3), sound);
        Files.delete(segment(3));
        expectRefused(VaultRefusal.JOURNAL_DAMAGED);
    }

    @Test
    void aMarkThatIsOlderThanTheSegmentsLeavesMoreToBeRead() throws Exception {
        Path older = folder.resolve("older.mark");
        Files.copy(mark, older);
        int notMarked;
        try (TestVault vault = open(NEVER).signedIn()) {
            notMarked = vault.vault.status().segments();
            for (String step : STEPS) {
                vault.recordStep(step);
            }
        }
        Files.copy(older, mark, StandardCopyOption.REPLACE_EXISTING);
        assertThat(opensByTheMark()).isTrue();
        flip(notMarked);
        expectRefused(VaultRefusal.JOURNAL_DAMAGED);
    }

    @Test
    void anOlderJournalUnderANewerMarkIsRolledBackEvenIfTheCheckpointIsGone() throws Exception {
        copy(directory.resolve("journal"), folder.resolve("older"));
        try (TestVault vault = open(NEVER).signedIn()) {
            for (String step : STEPS) {
                vault.recordStep(step);
            }
        }
        deleteAll(directory.resolve("journal"));
        copy(folder.resolve("older"), directory.resolve("journal"));
        expectRefused(VaultRefusal.JOURNAL_ROLLED_BACK);
        Files.delete(directory.resolve("checkpoint.own"));
        expectRefused(VaultRefusal.JOURNAL_ROLLED_BACK);
    }

    @Test
    void anotherPastUnderItsOwnMarkIsFoundByTheCheckpoint() throws Exception {
        copy(directory, folder.resolve("twin"));
        try (TestVault twin = TestVault.open(folder.resolve("twin"), limits(NEVER))) {
            twin.vault.logProofs(DIVISION);
            twin.signedIn();
            for (String step : STEPS) {
                twin.recordStep("twin-" + step);
            }
        }
        try (TestVault vault = open(NEVER).signedIn()) {
            for (String step : STEPS) {
                vault.recordStep(step);
            }
        }
        deleteAll(directory.resolve("journal"));
        copy(folder.resolve("twin").resolve("journal"), directory.resolve("journal"));
        Files.copy(folder.resolve("twin").resolve("segments.mark"), mark, StandardCopyOption.REPLACE_EXISTING);
        expectRefused(VaultRefusal.JOURNAL_REWRITTEN);
    }

    @Test
    void aFlippedByteInAMarkedSegmentIsNeverShown() throws Exception {
        flip(3);
        try (TestVault vault = open(NEVER).signedIn()) {
            assertThatThrownBy(vault::entries).isInstanceOf(DamagedJournalException.class);
            assertThatThrownBy(() -> vault.recordStep("more")).isInstanceOf(JournalUnavailableException.class);
            assertThat(mark).doesNotExist();
        }
        expectRefused(VaultRefusal.JOURNAL_DAMAGED);
    }

    @Test
    void aFlippedByteInAMarkedSegmentIsFoundByTheCheckAfterOpening() throws Exception {
        flip(3);
        try (TestVault vault = open(Duration.ZERO).signedIn()) {
            await().atMost(LONG).until(() -> !Files.exists(mark));
            assertThatThrownBy(() -> vault.recordStep("more")).isInstanceOf(JournalUnavailableException.class);
            assertThat(vault.vault.status().entries()).isEqualTo(40);
        }
        expectRefused(VaultRefusal.JOURNAL_DAMAGED);
    }

    @Test
    void damageFoundWhileTheJournalIsOpenIsToldToWhoeverWatchesIt() throws Exception {
        flip(3);
        List<WatchedJournal.State> told = new CopyOnWriteArrayList<>();
        try (TestVault vault = open(NEVER).signedIn();
                WatchedJournal journal = watched(vault)) {
            journal.listen(told::add);
            journal.record(TestVault.step("still"));
            assertThat(journal.damageReference()).isEmpty();
            assertThatThrownBy(vault::entries).isInstanceOf(DamagedJournalException.class);
            assertThat(told).containsExactly(WatchedJournal.State.DAMAGED);
            assertThat(journal.damageReference().orElseThrow()).matches("[0-9A-F]{8}");
            assertThatThrownBy(() -> journal.record(TestVault.step("more")))
                    .isInstanceOf(JournalUnavailableException.class);
            assertThat(journal.state()).isEqualTo(WatchedJournal.State.DAMAGED);
            try (WatchedJournal later = watched(vault)) {
                assertThat(later.state()).isEqualTo(WatchedJournal.State.DAMAGED);
            }
        }
    }

    @Test
    void damageFoundByTheCheckAfterOpeningIsToldWithoutAnybodyReading() throws Exception {
        flip(3);
        try (TestVault vault = open(Duration.ZERO);
                WatchedJournal journal = watched(vault)) {
            await().atMost(LONG).until(() -> journal.state() == WatchedJournal.State.DAMAGED);
        }
    }

    private static WatchedJournal watched(TestVault vault) {
        return new WatchedJournal(
                vault.journal,
                vault.vault.journalRoom(),
                vault.vault.journalDamage(),
                TestVault.CLOCK,
                Duration.ofMillis(50));
    }

    @Test
    void wrongHashesInTheTreesFileAreNeverProvedWithAndArePutRight() throws Exception {
        Path hashes = directory.resolve("tree.hashes");
        byte[] right = Files.readAllBytes(hashes);
        byte[] wrong = right.clone();
        wrong[32 * 9 + 5] ^= 1;
        Files.write(hashes, wrong);
        try (TestVault vault = open(NEVER)) {
            LogProofs proofs = vault.vault.logProofs(DIVISION);
            for (int size = 1; size <= 40; size++) {
                assertThat(proofs.consistency(size, 40).verifies(proofs.root(size), proofs.root(40)))
                        .isTrue();
            }
        }
        assertThat(Files.readAllBytes(hashes)).isEqualTo(right);
        Files.write(hashes, wrong);
        try (TestVault vault = open(Duration.ZERO)) {
            await().atMost(LONG).until(() -> Arrays.equals(Files.readAllBytes(hashes), right));
            assertThat(vault.outcomes()).isEqualTo(STEPS);
        }
        Files.write(hashes, Arrays.copyOf(right, 500));
        assertThat(opensByTheMark()).isFalse();
    }

    /** Whoever can write files here, but has no password: an entry changed, and a mark over it signed with a key made for that. */
    @Test
    void aMarkByAKeyThatIsNotTheVaultsIsFoundWhenTheKeyIsOpened() throws Exception {
        List<String> keyLines = Files.readAllLines(directory.resolve("checkpoint.key"));
        NoteSigner forger =
                NoteSigner.generate(keyLines.get(0).substring(0, keyLines.get(0).indexOf('+')), new SecureRandom());
        forgeEntry(segment(2));
        String lines = Files.readString(mark);
        lines = lines.substring(0, lines.indexOf("\n\n") + 1);
        Files.writeString(
                directory.resolve("checkpoint.key"), forger.verifier().text() + "\n" + keyLines.get(1) + "\n");
        Files.delete(directory.resolve("checkpoint.own"));
        byte[] hash = Digests.sha256(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        String text = "onewindow closed segments 1\n" + forger.verifier().name() + "\n"
                + java.util.HexFormat.of().formatHex(hash) + "\n";
        Files.writeString(mark, lines + "\n" + forger.sign(text).encode());
        try (TestVault vault = TestVault.open(directory, limits(NEVER))) {
            assertThat(vault.vault.credentials().open("li.na", TestVault.password()))
                    .isEqualTo(new Check.Unusable(NotReadyReason.VAULT_DAMAGED));
            assertThat(vault.vault.status().keyOpen()).isFalse();
        }
    }

    private static void forgeEntry(Path segment) throws Exception {
        byte[] bytes = Files.readAllBytes(segment);
        int at = SegmentHeader.decode(ByteBuffer.wrap(bytes)).length();
        RecordFrame frame = RecordFrame.at(ByteBuffer.wrap(bytes), at).orElseThrow();
        String entry = new String(frame.entry(), StandardCharsets.UTF_8).replace("step-", "fake-");
        RecordFrame forged = RecordFrame.of(
                frame.sequence(),
                frame.groupFirst(),
                frame.day(),
                frame.before(),
                entry.getBytes(StandardCharsets.UTF_8),
                frame.sealed());
        System.arraycopy(bytesOf(forged), 0, bytes, at, forged.length());
        Files.write(segment, bytes);
    }

    private static byte[] bytesOf(RecordFrame frame) {
        byte[] bytes = new byte[frame.length()];
        frame.bytes().get(bytes);
        return bytes;
    }

    @Test
    void aCrashBetweenASegmentAndItsMarkLosesNothing() throws Exception {
        Files.write(mark.resolveSibling("segments.mark.new"), new byte[] {1, 2, 3});
        Path older = folder.resolve("older.mark");
        Files.copy(mark, older);
        TestVault crashed = open(NEVER).signedIn();
        for (String step : STEPS) {
            crashed.recordStep(step);
        }
        copy(directory, folder.resolve("after"));
        crashed.close();
        directory = folder.resolve("after");
        Files.copy(older, directory.resolve("segments.mark"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(directory.resolve("vault.lock"));
        try (TestVault vault = open(NEVER).signedIn()) {
            assertThat(vault.outcomes()).hasSize(80).endsWith("step-39");
        }
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

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
