package org.onewindow.hub.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;

/** A batch whose entries were read and found to be what they say, before anything is asked of the store. */
final class ReadBatch {
    private final Batch batch;
    private final SignedNote note;
    private final List<Item> items;
    private final byte[] digest;
    private final String checkedKey;
    private final Optional<Checkpoint> checked;

    private ReadBatch(
            Batch batch,
            SignedNote note,
            List<Item> items,
            byte[] digest,
            String checkedKey,
            Optional<Checkpoint> checked) {
        this.batch = batch;
        this.note = note;
        this.items = items;
        this.digest = digest;
        this.checkedKey = checkedKey;
        this.checked = checked;
    }

    /** One entry, with its bytes, which nobody changes, and its leaf. */
    @SuppressWarnings("ArrayRecordComponent")
    record Item(BatchEntry content, byte[] bytes, Entry entry, TreeHash leaf) {
        long sequence() {
            return entry.sequence();
        }
    }

    /**
     * Reads a batch.
     *
     * @throws MalformedEntryException if an entry is none, of another counter, at another place or of another day
     * @throws MalformedProofException if the checkpoint is no signed note
     */
    static ReadBatch of(Batch batch) throws MalformedEntryException, MalformedProofException {
        SignedNote note = SignedNote.parse(batch.checkpoint());
        List<Item> items = new ArrayList<>(batch.entries().size());
        for (BatchEntry content : batch.entries()) {
            byte[] bytes = content.entry();
            Entry entry = EntryCodec.decode(bytes);
            if (entry.sequence() != batch.first() + items.size()
                    || !entry.counter().equals(batch.counter())
                    || !entry.time().toLocalDate().equals(content.day())) {
                throw new MalformedEntryException("not this counter's entry, or not at its place");
            }
            items.add(new Item(content, bytes, entry, MerkleTree.leafHash(bytes)));
        }
        return new ReadBatch(batch, note, items, digest(batch, items), "", Optional.empty());
    }

    Batch batch() {
        return batch;
    }

    /** The same, its checkpoint checked with a key. */
    ReadBatch checkedWith(String key) {
        return new ReadBatch(batch, note, items, digest, key, signed(key));
    }

    /** The checkpoint, if this key has signed it. */
    Optional<Checkpoint> checkpoint(String key) {
        return key.equals(checkedKey) ? checked : signed(key);
    }

    private Optional<Checkpoint> signed(String key) {
        try {
            return Checkpoint.signedIn(note, NoteVerifier.parse(key));
        } catch (MalformedProofException e) {
            throw new IllegalStateException("the key of counter " + batch.counter() + " is damaged", e);
        }
    }

    /** The entries from a sequence on. */
    List<Item> from(long sequence) {
        int skipped = (int) Math.max(0, Math.min(items.size(), sequence - batch.first()));
        return items.subList(skipped, items.size());
    }

    /** The entries before a sequence. */
    List<Item> before(long sequence) {
        return items.subList(0, items.size() - from(sequence).size());
    }

    /** By this the very same batch is known again. */
    byte[] digest() {
        return digest.clone();
    }

    private static byte[] digest(Batch batch, List<Item> items) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(3 * Long.BYTES)
                    .putLong(batch.first())
                    .putLong(batch.logSize())
                    .putLong(batch.knownHub())
                    .array());
            items.forEach(item -> digest.update(item.leaf().bytes()));
            return digest.digest(batch.checkpoint().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
