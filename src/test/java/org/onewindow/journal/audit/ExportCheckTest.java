package org.onewindow.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TlogProof;

class ExportCheckTest {
    /** Each kind of tampering a hundred times; {@code -Dtampered=16000} for the long form. */
    private static final int COPIES = Integer.getInteger("tampered", 1600);

    private static final int CLEAN = COPIES / 8;
    private static final List<Tampering> KINDS = List.of(Tampering.values());

    private final NoteSigner signer = SampleLog.newKey();
    private final SampleLog log = new SampleLog(signer, 64);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("log.export");
    }

    private Verdict check(SignedNote... known) throws IOException {
        return ExportCheck.check(file(), Optional.of(signer.verifier()), List.of(known));
    }

    @Test
    void everyTamperedCopyIsFoundWithItsFirstBadEntryAndKind() throws IOException {
        log.export(file(), Tampering.BLOCK, 0, Tampering.SIZE);
        List<String> right = Files.readAllLines(file());
        Random random = new Random(4711);
        for (int copy = 0; copy < COPIES; copy++) {
            Tampering tampering = KINDS.get(copy % KINDS.size());
            List<String> lines = new ArrayList<>(right);
            long first = tampering.apply(lines, random);
            Files.write(file(), tampering.bytes(lines));
            assertThat(check()).as("copy %s, %s", copy, tampering).isEqualTo(new Verdict.Bad(tampering.kind(), first));
        }
    }

    @Test
    void noCleanExportIsBlamed() throws IOException {
        Random random = new Random(815);
        for (int copy = 0; copy < CLEAN; copy++) {
            int from = random.nextInt(60);
            int size = from + 1 + random.nextInt(64 - from);
            log.export(file(), 1 + random.nextInt(20), from, size);
            SignedNote known = log.checkpoint(1 + random.nextInt(size)).orElseThrow();
            assertThat(check(known)).isEqualTo(new Verdict.Valid(signer.verifier(), from, size, log.root(size)));
        }
    }

    @Test
    void aFileThatBreaksOffAnywhereIsTruncatedThere() throws IOException {
        log.export(file(), 8, 0, 20);
        byte[] whole = Files.readAllBytes(file());
        for (int length = 400; length < whole.length; length += 97) {
            Files.write(file(), Arrays.copyOf(whole, length));
            long entries = new String(whole, 0, length, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("{") && line.endsWith("}"))
                    .count();
            assertThat(check()).isInstanceOfSatisfying(Verdict.Bad.class, bad -> {
                assertThat(bad.kind()).isEqualTo(BadKind.TRUNCATED);
                assertThat(bad.first()).isBetween(entries - 1, entries);
            });
        }
    }

    @Test
    void anOlderStateIsRolledBackForWhoeverKnowsALaterCheckpoint() throws IOException {
        log.export(file(), 8, 0, 30);
        assertThat(check()).isInstanceOf(Verdict.Valid.class);
        assertThat(check(log.checkpoint(31).orElseThrow())).isEqualTo(new Verdict.Bad(BadKind.ROLLED_BACK, 30));
    }

    @Test
    void aTwinIsAForkAtItsFirstOwnEntryForWhoeverHasAnEarlierExport() throws IOException, MalformedProofException {
        Path earlier = log.export(folder.resolve("earlier"), 8, 0, 50);
        List<SignedNote> known = ExportedLog.notesIn(earlier);
        for (int at = 1; at < 50; at += 3) {
            log.branch(at, 60).export(file(), 8, 0, 60);
            assertThat(check()).isInstanceOf(Verdict.Valid.class);
            assertThat(check(known.toArray(SignedNote[]::new))).isEqualTo(new Verdict.Bad(BadKind.FORKED, at));
        }
    }

    @Test
    void withOnlyCheckpointsKnownAForkIsSaidToBeginBehindTheLastThatAgrees() throws IOException {
        log.branch(33, 60).export(file(), 8, 0, 60);
        assertThat(check(
                        log.checkpoint(20).orElseThrow(),
                        log.checkpoint(30).orElseThrow(),
                        log.checkpoint(50).orElseThrow()))
                .isEqualTo(new Verdict.Bad(BadKind.FORKED, 30));
    }

    @Test
    void blocksOfTwoPastsInOneExportAreAFork() throws IOException {
        log.export(file(), 8, 0, 40);
        List<String> lines = Files.readAllLines(file());
        log.branch(10, 40).export(file(), 8, 0, 40);
        List<String> twin = Files.readAllLines(file());
        List<String> mixed = new ArrayList<>(lines.subList(0, lines.size() - 22));
        mixed.addAll(twin.subList(twin.size() - 22, twin.size()));
        Files.write(file(), mixed);
        assertThat(check()).isEqualTo(new Verdict.Bad(BadKind.FORKED, 32));
    }

    @Test
    void anExportSignedAnewWithAnotherKeyFitsOnlyItself() throws IOException {
        new SampleLog(SampleLog.newKey(), 20).export(file(), 8, 0, 20);
        assertThat(check()).isEqualTo(new Verdict.Bad(BadKind.BAD_SIGNATURE, 0));
        assertThat(ExportCheck.check(file(), Optional.empty(), List.of())).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void whatIsNoExportIsSaidToBeNone() throws IOException {
        for (String text :
                List.of("", "{}\n", "onewindow-log@v2\n", "onewindow-log@v1\nkey x\nstart ?\ncheckpoint 5\n")) {
            Files.writeString(file(), text);
            assertThat(check()).isEqualTo(new Verdict.NotChecked(Verdict.Why.NO_EXPORT));
        }
        log.export(file(), 8, 0, 20);
        SignedNote stranger = new SampleLog(SampleLog.newKey(), 5).checkpoint(5).orElseThrow();
        assertThat(check(stranger)).isEqualTo(new Verdict.NotChecked(Verdict.Why.KNOWN_NOT_SIGNED));
    }

    @Test
    void receiptsOutOfAnExportProveTheirEntries() throws IOException, MalformedProofException {
        ExportedLog export = ExportedLog.read(log.export(file(), 8, 0, 37));
        NoteVerifier key = signer.verifier();
        for (int sequence = 0; sequence < 37; sequence++) {
            TlogProof receipt = export.receipt(sequence).orElseThrow();
            assertThat(receipt.extra()).isEqualTo(log.entries().get(sequence));
            assertThat(receipt.verified(key).orElseThrow().size()).isEqualTo(37);
        }
        assertThat(export.receipt(37)).isEmpty();
        assertThat(export.proofs().consistency(5, 37).verifies(log.root(5), log.root(37)))
                .isTrue();
    }
}
