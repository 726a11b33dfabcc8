package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mark over the closed segments in a file beside them, {@code segments.mark}: its lines, an empty one, and a note that the log's key has signed over
 * their hash. Without it, or if anything is wrong with it, the whole journal is read on opening; it never decides that a journal is sound. Safe for use by
 * several threads.
 */
final class MarkFile {
    private static final Logger LOG = LoggerFactory.getLogger(MarkFile.class);
    private static final String NAME = "segments.mark";
    private static final String FIRST_LINE = "onewindow closed segments 1\n";
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Path file;
    private final Path journal;
    private final VaultIdentity vault;

    MarkFile(Path directory, Path journal, VaultIdentity vault) {
        file = directory.resolve(NAME);
        this.journal = journal;
        this.vault = vault;
    }

    /** The mark, if there is one that this log's key has signed. */
    synchronized Optional<SegmentMark> read(Optional<NoteVerifier> key) throws IOException {
        if (key.isEmpty() || !Files.exists(file) || Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int gap = text.indexOf("\n\n");
        try {
            String lines = text.substring(0, Math.max(0, gap + 1));
            SignedNote note = SignedNote.parse(text.substring(Math.min(text.length(), gap + 2)));
            if (note.isSignedBy(key.get()) && note.text().equals(signed(key.get(), lines))) {
                return Optional.of(SegmentMark.parse(lines, vault, journal));
            }
            LOG.warn("the mark over the closed segments is not this log's: all of the journal is read");
        } catch (MalformedProofException e) {
            LOG.warn("the mark over the closed segments can't be read: all of the journal is read", e);
        }
        return Optional.empty();
    }

    private static String signed(NoteVerifier key, String lines) {
        byte[] hash = Digests.sha256(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        return FIRST_LINE + key.name() + "\n" + HexFormat.of().formatHex(hash) + "\n";
    }

    /**
     * Puts a mark in the place of the one before; durable on return. Nothing happens while nobody can sign.
     *
     * @return whether it is there
     */
    synchronized boolean write(SegmentMark mark, CheckpointSigner signer) throws IOException {
        String lines = mark.text();
        Optional<SignedNote> note =
                signer.isReady() ? signer.sign(signed(signer.verifier().orElseThrow(), lines)) : Optional.empty();
        if (note.isPresent()) {
            DurableFiles.write(file, (lines + "\n" + note.get().encode()).getBytes(StandardCharsets.UTF_8));
        }
        return note.isPresent();
    }

    /** Takes it away, so that the next opening reads everything. */
    synchronized void delete() throws IOException {
        if (Files.deleteIfExists(file)) {
            DurableFiles.syncDirectory(file.resolveSibling(""));
        }
    }
}
