package org.onewindow.journal.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A receipt: that an entry is in a log, to be checked with nothing but the log's public key. C2SP tlog-proof, version 1. Our receipts carry the entry
 * itself as extra data; it is to be believed only because its hash is what the proof is about. Immutable.
 */
public final class TlogProof {
    /** How a file with one should end. */
    public static final String FILE_ENDING = ".tlog-proof";

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 64;

    private final byte[] extra;
    private final long index;
    private final List<TreeHash> hashes;
    private final SignedNote checkpoint;

    private TlogProof(byte[] extra, long index, List<TreeHash> hashes, SignedNote checkpoint) {
        this.extra = extra;
        this.index = index;
        this.hashes = List.copyOf(hashes);
        this.checkpoint = checkpoint;
    }

    /** A receipt for an entry, the entry in it. */
    public static TlogProof of(byte[] entry, InclusionProof proof, SignedNote checkpoint) {
        return new TlogProof(entry.clone(), proof.index(), proof.hashes(), checkpoint);
    }

    /**
     * Reads the text.
     *
     * @throws MalformedProofException if it is no receipt
     */
    public static TlogProof parse(String text) throws MalformedProofException {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new MalformedProofException("a receipt without checkpoint");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, gap).split("\n", -1)));
        if (!lines.remove(0).equals(FIRST_LINE)) {
            throw new MalformedProofException("not a receipt of version 1");
        }
        byte[] extra = new byte[0];
        if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
            extra = StrictBase64.decode(lines.remove(0).substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(INDEX) || lines.size() > MOST_HASHES + 1) {
            throw new MalformedProofException("a receipt without index, or with too many hashes");
        }
        long index = UnsignedDecimal.read(lines.remove(0).substring(INDEX.length()));
        List<TreeHash> hashes = new ArrayList<>();
        for (String line : lines) {
            hashes.add(TreeHash.fromBase64(line));
        }
        return new TlogProof(extra, index, hashes, SignedNote.parse(text.substring(gap + 2)));
    }

    /** The text; see {@link #FILE_ENDING}. */
    public String text() {
        StringBuilder out = new StringBuilder(FIRST_LINE).append('\n');
        if (extra.length > 0) {
            out.append(EXTRA).append(StrictBase64.encode(extra)).append('\n');
        }
        out.append(INDEX).append(UnsignedDecimal.write(index)).append('\n');
        hashes.forEach(hash -> out.append(hash.base64()).append('\n'));
        return out.append('\n').append(checkpoint.encode()).toString();
    }

    /**
     * The checkpoint of the log that this proves an entry to be in, or empty if it proves nothing: wrong key, another log, wrong hashes.
     *
     * @param leaf the entry's leaf hash
     */
    public Optional<Checkpoint> verified(TreeHash leaf, NoteVerifier log) {
        return Checkpoint.signedIn(checkpoint, log)
                .filter(signed -> new InclusionProof(index, signed.size(), hashes).verifies(leaf, signed.root()));
    }

    /** The same for the entry that the receipt carries. */
    public Optional<Checkpoint> verified(NoteVerifier log) {
        return verified(MerkleTree.leafHash(extra), log);
    }

    /** The extra data, a copy; empty if there is none. In our receipts the entry; not to be believed before {@link #verified(NoteVerifier)}. */
    public byte[] extra() {
        return extra.clone();
    }

    /** The entry's place in the log, from 0; unsigned. */
    public long index() {
        return index;
    }

    /** From the leaf's sibling up to the child of the root. */
    public List<TreeHash> hashes() {
        return hashes;
    }

    /** The checkpoint with its signatures. */
    public SignedNote checkpoint() {
        return checkpoint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extra) * 31 + Long.hashCode(index);
    }

    @Override
    public String toString() {
        return "TlogProof[" + Long.toUnsignedString(index) + "]";
    }
}
