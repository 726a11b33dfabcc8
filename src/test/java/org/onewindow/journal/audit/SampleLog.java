package org.onewindow.journal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;

/** A log in memory, with a key that is always open. */
public final class SampleLog implements LogProofs {
    static final String ORIGIN = "onewindow/110108/counter-03/00112233445566778899aabbccddeeff";

    private final NoteSigner signer;
    private final List<byte[]> entries = new ArrayList<>();
    private final MemoryHashes hashes = new MemoryHashes();

    /** A log of so many entries, signed with this key. */
    public SampleLog(NoteSigner signer, int size) {
        this.signer = signer;
        for (int i = 0; i < size; i++) {
            add("step-" + i);
        }
    }

    /** A key of the name of the log. */
    public static NoteSigner newKey() {
        return NoteSigner.generate(ORIGIN, new SecureRandom());
    }

    /** The same log up to a size, going on in another way with the same key. */
    public SampleLog branch(int at, int size) {
        SampleLog branch = new SampleLog(signer, 0);
        entries.subList(0, at).forEach(branch::append);
        while (branch.entries.size() < size) {
            branch.add("twin-" + branch.entries.size());
        }
        return branch;
    }

    private void add(String outcome) {
        append(EntryCodec.encode(entry(entries.size(), outcome)));
    }

    private void append(byte[] entry) {
        entries.add(entry);
        hashes.append(MerkleTree.leafHash(entry));
    }

    static Entry entry(long sequence, String outcome) {
        return new Entry(
                sequence,
                OffsetDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneOffset.ofHours(8))
                        .plusSeconds(sequence),
                "03",
                Action.ANSWERED,
                "li.na",
                "CLERK",
                Optional.empty(),
                Optional.empty(),
                Optional.of("M04"),
                Optional.empty(),
                Optional.of("S01"),
                List.of("name", "address"),
                Optional.of(outcome),
                Optional.empty(),
                Optional.empty(),
                Map.of("millis", "12"));
    }

    List<byte[]> entries() {
        return entries;
    }

    /** Writes an export in blocks of so many entries. */
    public Path export(Path file, int blockEntries, long from, long size) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExportWriter(this, blockEntries)
                    .write(out, entries.subList((int) from, entries.size()).iterator(), from, size);
        }
        return file;
    }

    @Override
    public Optional<NoteVerifier> key() {
        return Optional.of(signer.verifier());
    }

    @Override
    public long size() {
        return hashes.size();
    }

    @Override
    public TreeHash root(long size) {
        return new TreeProofs(hashes).root(size);
    }

    @Override
    public MerkleFrontier frontier(long size) {
        return new TreeProofs(hashes).frontier(size);
    }

    @Override
    public InclusionProof inclusion(long sequence, long size) {
        return new TreeProofs(hashes).inclusion(sequence, size);
    }

    @Override
    public ConsistencyProof consistency(long first, long second) {
        return new TreeProofs(hashes).consistency(first, second);
    }

    @Override
    public Optional<SignedNote> sign(String text) {
        return Optional.of(signer.sign(text));
    }

    @Override
    public Optional<SignedNote> checkpoint(long size) {
        return Optional.of(signer.sign(new Checkpoint(ORIGIN, size, root(size))));
    }

    @Override
    public Optional<SignedNote> newestCheckpoint() {
        return checkpoint(size());
    }

    @Override
    public Optional<SignedNote> hubCheckpoint() {
        return Optional.empty();
    }

    @Override
    public void keepHubCheckpoint(SignedNote checkpoint) {
        throw new UnsupportedOperationException("there is no hub");
    }
}
