package org.onewindow.journal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;

/**
 * Checks an exported log without a station: law 6. Reads the file once, and again from the start only when something is wrong. Memory is bounded by a
 * block and by what is known of the log from elsewhere. Each check is used once, by one thread.
 */
public final class ExportCheck {
    private final Path file;
    private final NoteVerifier key;
    private final KnownPast known;
    private final long largestPromised;
    /** At the last entry that was taken, while that has to be compared; otherwise at the end of the block before. */
    private MerkleFrontier frontier;

    private MerkleFrontier afterBlock;
    private List<TreeHash> signed = List.of();
    private int inBlock;
    private boolean compared;
    private long position;

    private ExportCheck(Path file, NoteVerifier key, MerkleFrontier start, KnownPast known, long largestPromised) {
        this.file = file;
        this.key = key;
        this.known = known;
        this.largestPromised = largestPromised;
        frontier = start;
        afterBlock = start;
        position = start.size();
    }

    /**
     * Checks an export.
     *
     * @param trusted the log's public key as the checker has it; without one the export's own is believed, which proves only that it fits itself
     * @param known checkpoints of the same log from elsewhere: the hub's, a receipt's, an earlier export's
     * @throws IOException if the file can't be read
     */
    public static Verdict check(Path file, Optional<NoteVerifier> trusted, List<SignedNote> known) throws IOException {
        try (ExportReader reader = ExportReader.open(file)) {
            Optional<ExportHead> head = reader.head();
            if (head.isEmpty()) {
                return new Verdict.Bad(BadKind.TRUNCATED, 0);
            }
            return checked(file, reader, head.get(), trusted, known);
        } catch (MalformedProofException e) {
            return new Verdict.NotChecked(Verdict.Why.NO_EXPORT);
        }
    }

    private static Verdict checked(
            Path file, ExportReader reader, ExportHead head, Optional<NoteVerifier> trusted, List<SignedNote> known)
            throws IOException, MalformedProofException {
        long start = head.start().size();
        NoteVerifier key = trusted.isPresent() ? trusted.get() : NoteVerifier.parse(head.key());
        Optional<SignedBlock> newest = SignedBlock.read(head.note(), key);
        if (newest.isEmpty()) {
            return new Verdict.Bad(BadKind.BAD_SIGNATURE, start);
        }
        List<SignedBlock> others = new ArrayList<>(List.of(newest.get()));
        for (SignedNote note : known) {
            Optional<SignedBlock> other = SignedBlock.read(note.encode(), key);
            if (other.isEmpty()) {
                return new Verdict.NotChecked(Verdict.Why.KNOWN_NOT_SIGNED);
            }
            others.add(other.get());
        }
        long promised = newest.get().checkpoint().size();
        return new ExportCheck(file, key, head.start(), new KnownPast(start, others), promised).run(reader);
    }

    private Verdict run(ExportReader reader) throws IOException, MalformedProofException {
        long start = position;
        ExportItem item = reader.next();
        while (!(item instanceof ExportItem.End)) {
            Optional<Verdict> bad = item instanceof ExportItem.Block block
                    ? begin(reader, block.note())
                    : take(reader, ((ExportItem.Line) item).entry());
            if (bad.isPresent()) {
                return bad.get();
            }
            item = reader.next();
        }
        if (inBlock < signed.size() || position < largestPromised) {
            return new Verdict.Bad(BadKind.TRUNCATED, position);
        }
        // Nothing is missing, so what breaks off here was put behind the end: no entry, but a reader may take it for
        // one.
        if (((ExportItem.End) item).torn()) {
            return new Verdict.Bad(BadKind.INSERTED, position);
        }
        return position < known.largest()
                ? new Verdict.Bad(BadKind.ROLLED_BACK, position)
                : new Verdict.Valid(key, start, position, frontier.root());
    }

    private Optional<Verdict> begin(ExportReader reader, String note) throws IOException, MalformedProofException {
        if (inBlock < signed.size()) {
            return mismatch(reader, Optional.of(signed.get(inBlock)), Optional.empty());
        }
        Optional<SignedBlock> block = SignedBlock.read(note, key);
        if (block.isEmpty()) {
            return Optional.of(new Verdict.Bad(BadKind.BAD_SIGNATURE, position));
        }
        if (block.get().start() != position) {
            BadKind kind = block.get().start() < position
                    ? BadKind.INSERTED
                    : blockComesLater(reader.itemsRead(), position) ? BadKind.REORDERED : BadKind.DELETED;
            return Optional.of(new Verdict.Bad(kind, position));
        }
        afterBlock = frontier.append(block.get().leaves());
        if (!afterBlock.root().equals(block.get().checkpoint().root())) {
            return Optional.of(new Verdict.Bad(BadKind.FORKED, position));
        }
        signed = block.get().leaves();
        compared = known.isAbout(position, afterBlock.size());
        inBlock = 0;
        return Optional.empty();
    }

    private boolean blockComesLater(long items, long start) throws IOException, MalformedProofException {
        try (ExportReader again = ExportReader.open(file)) {
            again.head();
            ExportItem item = again.next();
            while (!(item instanceof ExportItem.End)) {
                if (again.itemsRead() > items
                        && item instanceof ExportItem.Block block
                        && SignedBlock.read(block.note(), key)
                                .filter(later -> later.start() == start)
                                .isPresent()) {
                    return true;
                }
                item = again.next();
            }
        }
        return false;
    }

    private Optional<Verdict> take(ExportReader reader, byte[] entry) throws IOException, MalformedProofException {
        TreeHash leaf = MerkleTree.leafHash(entry);
        if (inBlock == signed.size()) {
            return mismatch(reader, Optional.empty(), Optional.of(leaf));
        }
        if (!leaf.equals(signed.get(inBlock))) {
            return mismatch(reader, Optional.of(signed.get(inBlock)), Optional.of(leaf));
        }
        inBlock++;
        position++;
        if (inBlock == signed.size()) {
            frontier = afterBlock;
        } else if (compared) {
            frontier = frontier.append(leaf);
        }
        OptionalLong fork = compared ? known.forkAfter(frontier, leaf) : OptionalLong.empty();
        return fork.isPresent() ? Optional.of(new Verdict.Bad(BadKind.FORKED, fork.getAsLong())) : Optional.empty();
    }

    private Optional<Verdict> mismatch(ExportReader reader, Optional<TreeHash> expected, Optional<TreeHash> found)
            throws IOException, MalformedProofException {
        return Optional.of(new Mismatch(position, expected, found).classified(file, reader.itemsRead(), key));
    }
}
