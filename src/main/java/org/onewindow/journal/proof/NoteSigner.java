package org.onewindow.journal.proof;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.List;

/** A key that signs notes: Ed25519. Signing takes a good part of a millisecond, so sign checkpoints and not entries. Safe for use by several threads. */
public final class NoteSigner {
    private final NoteVerifier verifier;
    private final PrivateKey key;

    private NoteSigner(NoteVerifier verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /** A new key. */
    public static NoteSigner generate(String name, SecureRandom random) {
        KeyPair pair = Ed25519.generate(random);
        return new NoteSigner(new NoteVerifier(name, Ed25519.publicBytes(pair.getPublic())), pair.getPrivate());
    }

    /**
     * A key that was kept.
     *
     * @param seed the 32 bytes that {@link #seed()} gave
     * @throws IllegalArgumentException if it doesn't belong to the public key
     */
    public static NoteSigner of(NoteVerifier verifier, byte[] seed) {
        PrivateKey key = Ed25519.privateKey(seed);
        byte[] probe = verifier.text().getBytes(StandardCharsets.UTF_8);
        if (!verifier.verifies(probe, Ed25519.sign(key, probe))) {
            throw new IllegalArgumentException("the private key doesn't belong to the public key");
        }
        return new NoteSigner(verifier, key);
    }

    /** The private key's 32 bytes, to be kept sealed. */
    public byte[] seed() {
        return Ed25519.seed(key);
    }

    /** What others check our notes with. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** A note over this text with our signature alone. */
    public SignedNote sign(String text) {
        byte[] signature = Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
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
