package org.onewindow.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.SignedNote;

/** One signed note in a file, replaced as a whole. Safe for use by several threads. */
final class NoteFile {
    private final Path file;
    private Optional<SignedNote> note;

    private NoteFile(Path file, Optional<SignedNote> note) {
        this.file = file;
        this.note = note;
    }

    /** @throws VaultRefusedException if there is a file and no note in it */
    static NoteFile read(Path file) throws IOException, VaultRefusedException {
        if (!Files.exists(file)) {
            return new NoteFile(file, Optional.empty());
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new NoteFile(file, Optional.of(SignedNote.parse(text)));
        } catch (MalformedProofException e) {
            throw new VaultRefusedException(VaultRefusal.JOURNAL_REWRITTEN, file.getFileName() + " is no signed note");
        }
    }

    synchronized Optional<SignedNote> note() {
        return note;
    }

    synchronized void replace(SignedNote replacing) throws IOException {
        DurableFiles.write(file, replacing.encode().getBytes(StandardCharsets.UTF_8));
        note = Optional.of(replacing);
    }
}
