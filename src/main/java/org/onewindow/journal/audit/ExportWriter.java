package org.onewindow.journal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.SignedLog;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;

/**
 * Writes an export that can be checked without a station; the format is in {@code src/docs/audit.md}. Holds one block of entries in memory. Safe for use by
 * several threads.
 */
public final class ExportWriter {
    /** Entries in a block: its note, 45 bytes an entry, stays below what a note may have. */
    static final int BLOCK = 1_000;

    private final SignedLog log;
    private final int blockEntries;

    /** Exports of this log. */
    public ExportWriter(SignedLog log) {
        this(log, BLOCK);
    }

    ExportWriter(SignedLog log, int blockEntries) {
        this.log = log;
        this.blockEntries = blockEntries;
    }

    /**
     * Writes entries; the stream stays open.
     *
     * @param entries canonical bytes of the entries from {@code from} on; those beyond {@code size} are not read
     * @param from sequence of the first entry
     * @param size how many entries of the log the export goes up to
     * @return false, and nothing is written, if the log can't be signed now: nobody has signed in
     * @throws IllegalStateException if the entries are not those in the log's tree: then neither is what has been written so far
     */
    public boolean write(OutputStream out, Iterator<byte[]> entries, long from, long size) throws IOException {
        Optional<SignedNote> newest = log.checkpoint(size);
        Optional<NoteVerifier> key = log.key();
        if (newest.isEmpty() || key.isEmpty()) {
            return false;
        }
        MerkleFrontier frontier = log.frontier(from);
        line(out, ExportReader.FIRST_LINE);
        line(out, ExportReader.KEY + key.get().text());
        line(out, ExportReader.START + Base64.getEncoder().encodeToString(frontier.encode()));
        note(out, ExportReader.CHECKPOINT, newest.get());
        while (frontier.size() < size) {
            List<byte[]> block = new ArrayList<>();
            List<TreeHash> leaves = new ArrayList<>();
            while (block.size() < blockEntries && frontier.size() + block.size() < size && entries.hasNext()) {
                byte[] entry = entries.next();
                block.add(entry);
                leaves.add(MerkleTree.leafHash(entry));
            }
            frontier = frontier.append(leaves);
            if (block.isEmpty() || !frontier.root().equals(log.root(frontier.size()))) {
                throw new IllegalStateException("the entries are not those in the tree, before " + frontier.size());
            }
            Checkpoint checkpoint = new Checkpoint(key.get().name(), frontier.size(), frontier.root());
            Optional<SignedNote> signed = log.sign(SignedBlock.text(checkpoint, leaves));
            note(out, ExportReader.BLOCK, signed.orElseThrow(() -> new IOException("the key was closed meanwhile")));
            for (byte[] entry : block) {
                out.write(entry);
                out.write('\n');
            }
        }
        return true;
    }

    private static void note(OutputStream out, String word, SignedNote note) throws IOException {
        String text = note.encode();
        line(out, word + text.lines().count());
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
