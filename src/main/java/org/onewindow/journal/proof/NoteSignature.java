package org.onewindow.journal.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One signature line of a note: who, which of their keys, and the signature itself. Immutable. */
public final class NoteSignature {
    static final int ID_BYTES = 4;
    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    static NoteSignature parse(String line) throws MalformedProofException {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedProofException("not a signature line");
        }
        String name = NoteVerifier.checkedName(line.substring(DASH.length(), space));
        byte[] bytes = StrictBase64.decode(line.substring(space + 1));
        if (bytes.length <= ID_BYTES) {
            throw new MalformedProofException("a signature line without signature");
        }
        return new NoteSignature(
                name, ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    String line() {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + StrictBase64.encode(bytes);
    }

    /** The key's name. */
    public String name() {
        return name;
    }

    /** The key's id, its four bytes big-endian. */
    public int keyId() {
        return keyId;
    }

    /** The signature's bytes without the id, a copy. */
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return keyId * 31 + name.hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
