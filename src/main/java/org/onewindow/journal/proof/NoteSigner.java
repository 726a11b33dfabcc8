package org.onewindow.journal.proof;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** A key that signs notes: Ed25519. Signing takes a tenth of a millisecond, so sign checkpoints and not entries. Safe for use by several threads. */
public final class NoteSigner {
    private final NoteVerifier verifier;
    private final byte[] seed;
    private final byte[] publicKey;

    private NoteSigner(NoteVerifier verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        publicKey = verifier.publicKey();
    }

    /** A new key. */
    public static NoteSigner generate(String name, SecureRandom random) {
        byte[] seed = Ed25519.newSeed(random);
        return new NoteSigner(new NoteVerifier(name, Ed25519.publicKey(seed)), seed);
    }

    /**
     * A key that was kept.
     *
     * @param seed the 32 bytes that {@link #seed()} gave
     * @throws IllegalArgumentException if it doesn't belong to the public key
     */
    public static NoteSigner of(NoteVerifier verifier, byte[] seed) {
        if (!Arrays.equals(Ed25519.publicKey(seed), verifier.publicKey())) {
            throw new IllegalArgumentException("the private key doesn't belong to the public key");
        }
        return new NoteSigner(verifier, seed.clone());
    }

    /** The private key's 32 bytes, to be kept sealed. */
    public byte[] seed() {
        return seed.clone();
    }

    /** What others check our notes with. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** A note over this text with our signature alone. */
    public SignedNote sign(String text) {
        byte[] signature = Ed25519.sign(seed, publicKey, text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(new NoteSignature(verifier.name(), verifier.keyId(), signature)));
    }

    /** A note over a checkpoint of our log. */
    public SignedNote sign(Checkpoint checkpoint) {
        return sign(checkpoint.text());
    }

    /** The public half only. */
    @Override
    public String toString() {
        return "NoteSigner[" + verifier + "]";
    }
}
