package org.onewindow.journal.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key that signs notes, with its name: Ed25519, as C2SP signed-note has it. In text ({@code vkey}): name, plus, key id in hexadecimal, plus,
 * base 64 over the byte 1 and the 32 bytes of the key. Immutable.
 */
public final class NoteVerifier {
    private static final byte ED25519 = 1;
    private static final int PARTS = 3;

    private final String name;
    private final byte[] publicKey;
    private final int keyId;

    /**
     * A key of 32 bytes.
     *
     * @throws IllegalArgumentException if the name is empty or has spaces, plus signs or control characters, or the key has another length
     */
    public NoteVerifier(String name, byte[] publicKey) {
        if (!isName(name) || publicKey.length != Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("not a key's name, or not 32 bytes");
        }
        this.name = name;
        this.publicKey = publicKey.clone();
        keyId = id(name, publicKey);
    }

    /**
     * Reads the text form.
     *
     * @throws MalformedProofException if it is none, or its id isn't that of its name and key
     */
    public static NoteVerifier parse(String vkey) throws MalformedProofException {
        // the base 64 may have plus signs of its own
        String[] parts = vkey.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new MalformedProofException("not name+id+key");
        }
        byte[] bytes = StrictBase64.decode(parts[2], 1 + Ed25519.KEY_BYTES);
        if (bytes[0] != ED25519) {
            throw new MalformedProofException("not an Ed25519 key");
        }
        NoteVerifier key = new NoteVerifier(checkedName(parts[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.text().equals(vkey)) {
            throw new MalformedProofException("the key's id is not that of its name and key");
        }
        return key;
    }

    /** The text form. */
    public String text() {
        byte[] typed = ByteBuffer.allocate(1 + publicKey.length)
                .put(ED25519)
                .put(publicKey)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + StrictBase64.encode(typed);
    }

    /** The key's name; for a log its origin. */
    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256 over name, newline, the byte 1 and the key; big-endian. */
    public int keyId() {
        return keyId;
    }

    /** The 32 bytes of RFC 8032, a copy. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(publicKey, message, signature);
    }

    static String checkedName(String name) throws MalformedProofException {
        if (!isName(name)) {
            throw new MalformedProofException("a key's name has no spaces, plus signs or control characters");
        }
        return name;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c))
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }

    private static int id(String name, byte[] publicKey) {
        MessageDigest digest = MerkleTree.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier that && name.equals(that.name) && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    @Override
    public String toString() {
        return text();
    }
}
