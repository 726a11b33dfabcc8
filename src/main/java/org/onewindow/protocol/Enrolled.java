package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/** The counter was taken in. Immutable. */
public final class Enrolled {
    private static final int LONGEST_CERTIFICATES = 64 << 10;
    private static final int LONGEST_KEY = 400;
    private static final int KEY_BYTES = 32;

    private final String certificate;
    private final String authority;
    private final byte[] subjectKey;
    private final String hubKey;
    private final byte[] recoveryKey;

    /**
     * An answer.
     *
     * @param certificate the counter's certificate, PEM
     * @param authority the certificate of the hub's authority, PEM
     * @param subjectKey the key of the station's keyed hash of subjects, 32 bytes; secret
     * @param hubKey the key of the hub's checkpoints, as a verifier key of a signed note
     * @param recoveryKey the hub's public X25519 key, 32 bytes: the vault's recovery slot is sealed to it
     */
    public Enrolled(String certificate, String authority, byte[] subjectKey, String hubKey, byte[] recoveryKey) {
        this.certificate = certificate;
        this.authority = authority;
        this.subjectKey = subjectKey.clone();
        this.hubKey = hubKey;
        this.recoveryKey = recoveryKey.clone();
    }

    /** The counter's certificate, PEM. */
    public String certificate() {
        return certificate;
    }

    /** The authority's certificate, PEM. */
    public String authority() {
        return authority;
    }

    /** The key of the station's keyed hash of subjects. Secret. */
    public byte[] subjectKey() {
        return subjectKey.clone();
    }

    /** The verifier key of the hub's checkpoints. */
    public String hubKey() {
        return hubKey;
    }

    /** The hub's public key for recovery slots. */
    public byte[] recoveryKey() {
        return recoveryKey.clone();
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("certificate", certificate);
        json.put("authority", authority);
        json.put("subjectKey", Base64.getEncoder().encodeToString(subjectKey));
        json.put("hubKey", hubKey);
        json.put("recoveryKey", Base64.getEncoder().encodeToString(recoveryKey));
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static Enrolled fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        Enrolled enrolled = new Enrolled(
                fields.text("certificate", LONGEST_CERTIFICATES),
                fields.text("authority", LONGEST_CERTIFICATES),
                fields.bytes("subjectKey", KEY_BYTES),
                fields.text("hubKey", LONGEST_KEY),
                fields.bytes("recoveryKey", KEY_BYTES));
        fields.end();
        MessageFields.expect(enrolled.subjectKey.length == KEY_BYTES, "subjectKey");
        MessageFields.expect(enrolled.recoveryKey.length == KEY_BYTES, "recoveryKey");
        return enrolled;
    }

    /** Says nothing: it carries a secret. */
    @Override
    public String toString() {
        return "Enrolled[]";
    }
}
