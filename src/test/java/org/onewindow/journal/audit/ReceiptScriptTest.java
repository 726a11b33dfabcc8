package org.onewindow.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OtherProgram;
import org.onewindow.journal.proof.NoteSigner;

/** The receipt as somebody checks it who has nothing of ours: {@code src/docs/check-receipt.py}. */
class ReceiptScriptTest {
    private static final Path SCRIPT = Path.of("src", "docs", "check-receipt.py");

    private final NoteSigner signer = SampleLog.newKey();
    private final SampleLog log = new SampleLog(signer, 21);

    @TempDir
    private Path folder;

    private String receipt;

    private record Answer(int code, String out) {}

    @BeforeEach
    void makeAReceiptWherePythonIs() throws Exception {
        OtherProgram.need(hasPython(), "python3", ReceiptScriptTest.class);
        Path export = log.export(folder.resolve("log.export"), 8, 0, 21);
        receipt = ExportedLog.read(export).receipt(13).orElseThrow().text();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Answer run(String text, String key) throws Exception {
        Path file = folder.resolve("entry.tlog-proof");
        Files.writeString(file, text);
        Process process = new ProcessBuilder("python3", SCRIPT.toString(), file.toString(), key)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), out.strip());
    }

    @Test
    void aScriptInAnotherLanguageFindsTheEntryProved() throws Exception {
        assertThat(run(receipt, signer.verifier().text()))
                .isEqualTo(new Answer(0, new String(log.entries().get(13), StandardCharsets.UTF_8)));
    }

    @Test
    void itBelievesNoOtherKeyAndNoChangedReceipt() throws Exception {
        String key = signer.verifier().text();
        assertThat(run(receipt, SampleLog.newKey().verifier().text()).code()).isEqualTo(1);
        assertThat(run(receipt.replace("index 13", "index 12"), key).code()).isEqualTo(1);
        assertThat(run(receipt.replace("\n21\n", "\n22\n"), key).code()).isEqualTo(1);
        assertThat(run("nothing", key).code()).isEqualTo(1);
    }
}
