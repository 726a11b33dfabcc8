package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.audit.SampleLog;
import org.onewindow.journal.audit.Tampering;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.SignedNote;

/** Exports that were tampered with, and what is known from elsewhere, through the command as a shell runs it. */
class AuditVerifyCommandTest {
    private final NoteSigner signer = SampleLog.newKey();
    private final SampleLog log = new SampleLog(signer, Tampering.SIZE + 10);

    @TempDir
    private Path folder;

    private Path export() throws IOException {
        return log.export(folder.resolve("log.export"), Tampering.BLOCK, 0, Tampering.SIZE);
    }

    private Path checkpoint(SampleLog of, long size) throws IOException {
        SignedNote note = of.checkpoint(size).orElseThrow();
        return Files.writeString(folder.resolve("checkpoint-" + size), note.encode());
    }

    private Shell.Result verify(Path file, Path... known) {
        Stream<String> options = Stream.of(known).flatMap(one -> Stream.of("--known", one.toString()));
        return new Shell(folder)
                .run(Stream.concat(
                                Stream.of(
                                        "audit",
                                        "verify",
                                        file.toString(),
                                        "--json",
                                        "--key",
                                        signer.verifier().text()),
                                options)
                        .toArray(String[]::new));
    }

    private static void isBad(Shell.Result result, String kind, long first) {
        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.NO);
        JsonNode verdict = result.json().get(0);
        assertThat(verdict.get("valid").asBoolean()).isFalse();
        assertThat(verdict.get("kind").asText()).isEqualTo(kind);
        assertThat(verdict.get("firstBad").asLong()).isEqualTo(first);
    }

    @Test
    void everyKindOfTamperingIsNamedWithItsFirstBadEntry() throws IOException {
        List<String> right = Files.readAllLines(export());
        Random random = new Random(16);
        for (Tampering tampering : Tampering.values()) {
            List<String> lines = new ArrayList<>(right);
            long first = tampering.apply(lines, random);
            Path file = Files.write(folder.resolve(tampering.name()), tampering.bytes(lines));
            isBad(verify(file), tampering.kind().word(), first);
        }
    }

    @Test
    void aLogThatWasPutBackIsFoundByALaterCheckpointFromElsewhere() throws IOException {
        assertThat(verify(export(), checkpoint(log, 30)).code()).isEqualTo(ExitCode.DONE);
        isBad(verify(export(), checkpoint(log, 41)), "rolled-back", 40);
    }

    @Test
    void aForkIsFoundByACheckpointAndItsFirstOwnEntryByAnEarlierExport() throws IOException {
        SampleLog twin = log.branch(23, Tampering.SIZE);
        Path twins = twin.export(folder.resolve("twin.export"), Tampering.BLOCK, 0, Tampering.SIZE);
        assertThat(verify(twins).code()).isEqualTo(ExitCode.DONE);
        isBad(verify(twins, checkpoint(log, 20), checkpoint(log, 30)), "forked", 20);
        isBad(verify(twins, export()), "forked", 23);
    }

    @Test
    void whatIsKnownFromElsewhereHasToBeThisLogsAndReadable() throws IOException {
        Path stranger = checkpoint(new SampleLog(SampleLog.newKey(), 5), 5);
        for (Path known : List.of(stranger, folder.resolve("missing"), Files.writeString(folder.resolve("x"), "x"))) {
            Shell.Result result = verify(export(), known);
            assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).isNotBlank();
        }
    }
}
