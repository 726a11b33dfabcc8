package org.onewindow.journal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.journal.proof.TreeProofs;

/**
 * An export as a log to make proofs from. It is taken as it is: check it first. Holds 64 bytes an entry in memory. Used by one thread.
 */
public final class ExportedLog {
    private final Path file;
    private final NoteVerifier key;
    private final SignedNote newest;
    private final MemoryHashes hashes = new MemoryHashes();

    private ExportedLog(Path file, NoteVerifier key, SignedNote newest) {
        this.file = file;
        this.key = key;
        this.newest = newest;
    }

    /**
     * Reads an export that begins with the log's first entry.
     *
     * @throws MalformedProofException if it is no export, or begins later: then it has not what proofs are made of
     */
    public static ExportedLog read(Path file) throws IOException, MalformedProofException {
        try (ExportReader reader = ExportReader.open(file)) {
            ExportHead head = reader.head().orElseThrow(() -> new MalformedProofException("it breaks off"));
            if (head.start().size() != 0) {
                throw new MalformedProofException("it does not begin with the log's first entry");
            }
            ExportedLog log = new ExportedLog(file, NoteVerifier.parse(head.key()), SignedNote.parse(head.note()));
            ExportItem item = reader.next();
            while (!(item instanceof ExportItem.End)) {
                if (item instanceof ExportItem.Line line) {
                    log.hashes.append(MerkleTree.leafHash(line.entry()));
                }
                item = reader.next();
            }
            return log;
        }
    }

    /** The signed notes in a file: an export's, with the leaves they list, or one note alone. */
    public static List<SignedNote> notesIn(Path file) throws IOException, MalformedProofException {
        List<SignedNote> notes = new ArrayList<>();
        try (ExportReader reader = ExportReader.open(file)) {
            ExportHead head = reader.head().orElseThrow(() -> new MalformedProofException("it breaks off"));
            notes.add(SignedNote.parse(head.note()));
            ExportItem item = reader.next();
            while (!(item instanceof ExportItem.End)) {
                if (item instanceof ExportItem.Block block) {
                    notes.add(SignedNote.parse(block.note()));
                }
                item = reader.next();
            }
        }
        return notes;
    }

    /** The key the export says it is signed with. */
    public NoteVerifier key() {
        return key;
    }

    /** Its newest checkpoint. */
    public SignedNote newest() {
        return newest;
    }

    /** Roots and proofs of its tree. */
    public TreeProofs proofs() {
        return new TreeProofs(hashes);
    }

    /** How many entries it holds. */
    public long size() {
        return hashes.size();
    }

    /**
     * The receipt of an entry under the newest checkpoint.
     *
     * @return empty if there is no such entry
     */
    public Optional<TlogProof> receipt(long sequence) throws IOException, MalformedProofException {
        if (Long.compareUnsigned(sequence, hashes.size()) >= 0) {
            return Optional.empty();
        }
        try (ExportReader reader = ExportReader.open(file)) {
            reader.head();
            long before = sequence;
            ExportItem item = reader.next();
            while (!(item instanceof ExportItem.End)) {
                if (item instanceof ExportItem.Line line && before-- == 0) {
                    return Optional.of(TlogProof.of(line.entry(), proofs().inclusion(sequence, hashes.size()), newest));
                }
                item = reader.next();
            }
        }
        return Optional.empty();
    }
}
