package org.onewindow.journal.proof;

import java.security.MessageDigest;
import java.util.HexFormat;

/** A SHA-256 hash in a Merkle tree: of a leaf, of a node, or of a whole tree (its root). Immutable. */
public final class TreeHash {
    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash of 32 bytes, which are copied.
     *
     * @throws IllegalArgumentException for any other length
     */
    public static TreeHash of(byte[] bytes) {
        return owning(bytes.clone());
    }

    /** The same without the copy, for bytes that nobody else holds. */
    static TreeHash owning(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new TreeHash(bytes);
    }

    /**
     * From base 64, as notes and proofs write hashes.
     *
     * @throws MalformedProofException if it is not the one form of 32 bytes
     */
    public static TreeHash fromBase64(String text) throws MalformedProofException {
        return owning(StrictBase64.decode(text, BYTES));
    }

    /**
     * From 64 lower-case hexadecimal digits.
     *
     * @throws MalformedProofException if it is anything else
     */
    public static TreeHash fromHex(String text) throws MalformedProofException {
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            if (bytes.length == BYTES && HexFormat.of().formatHex(bytes).equals(text)) {
                return owning(bytes);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new MalformedProofException("not 64 lower-case hexadecimal digits");
    }

    /** The 32 bytes, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** For hashing and storing inside this package, without a copy. */
    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    /** Writes the 32 bytes into an array. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Base 64, as notes and proofs write hashes. */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    }

    @Override
    public String toString() {
        return hex();
    }
}
