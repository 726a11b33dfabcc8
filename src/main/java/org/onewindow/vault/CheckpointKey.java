package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.NoteVerifier;

/**
 * The key that signs the log's checkpoints, in a file of two lines: the public key as notes write it, and the private one sealed under
 * {@link SubKeys#CHECKPOINTS}, in hexadecimal, bound to the vault and the public key. Immutable.
 */
final class CheckpointKey {
    private static final String NAME = "checkpoint.key";
    private static final byte[] PURPOSE = "onewindow checkpoint key 1".getBytes(StandardCharsets.US_ASCII);

    private final VaultIdentity vault;
    private final NoteVerifier verifier;
    private final byte[] sealedSeed;

    private CheckpointKey(VaultIdentity vault, NoteVerifier verifier, byte[] sealedSeed) {
        this.vault = vault;
        this.verifier = verifier;
        this.sealedSeed = sealedSeed;
    }

    /** The key that was made before, if one was. */
    static Optional<CheckpointKey> read(Path directory, VaultIdentity vault) throws IOException, VaultRefusedException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        try {
            if (lines.size() == 2) {
                return Optional.of(new CheckpointKey(
                        vault, NoteVerifier.parse(lines.get(0)), HexFormat.of().parseHex(lines.get(1))));
            }
        } catch (MalformedProofException | IllegalArgumentException e) {
            // said below
        }
        throw new VaultRefusedException(VaultRefusal.JOURNAL_REWRITTEN, NAME + " is no key");
    }

    /** A new key, durable on return. */
    static CheckpointKey create(Path directory, VaultIdentity vault, String origin, Sealing sealing, byte[] subKey)
            throws IOException {
        NoteSigner signer = NoteSigner.generate(origin, new SecureRandom());
        byte[] seed = signer.seed();
        byte[] sealed = sealing.seal(subKey, associated(vault, signer.verifier()), seed);
        Arrays.fill(seed, (byte) 0);
        String text = signer.verifier().text() + "\n" + HexFormat.of().formatHex(sealed) + "\n";
        DurableFiles.write(directory.resolve(NAME), text.getBytes(StandardCharsets.US_ASCII));
        return new CheckpointKey(vault, signer.verifier(), sealed);
    }

    NoteVerifier verifier() {
        return verifier;
    }

    /** Opens the private half; empty if it isn't what was sealed. */
    Optional<NoteSigner> signer(Sealing sealing, byte[] subKey) {
        return sealing.open(subKey, associated(vault, verifier), sealedSeed).map(seed -> {
            NoteSigner signer = NoteSigner.of(verifier, seed);
            Arrays.fill(seed, (byte) 0);
            return signer;
        });
    }

    private static byte[] associated(VaultIdentity vault, NoteVerifier verifier) {
        byte[] key = verifier.text().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(PURPOSE.length + VaultIdentity.NUMBER_BYTES + key.length)
                .put(PURPOSE)
                .put(vault.number())
                .put(key)
                .array();
    }
}
