package org.onewindow.hub;

import java.security.SecureRandom;
import org.onewindow.journal.proof.NoteSigner;

/**
 * What the store needs to seal, sign and search. It lives outside of the store, so that the store alone, or a backup of it, opens nothing. Immutable.
 */
public final class HubKeys {
    /** Every key's length. */
    public static final int KEY_BYTES = 32;

    private final NoteSigner signer;
    private final byte[] sealing;
    private final byte[] subjects;

    /**
     * Keys that were kept.
     *
     * @param signer signs the hub's checkpoints; its name is the origin of the hub's log
     * @param sealing wraps the keys of the days, 32 bytes
     * @param subjects the station's keyed hash of subjects, 32 bytes
     */
    public HubKeys(NoteSigner signer, byte[] sealing, byte[] subjects) {
        if (sealing.length != KEY_BYTES || subjects.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        this.signer = signer;
        this.sealing = sealing.clone();
        this.subjects = subjects.clone();
    }

    /**
     * New keys.
     *
     * @param origin the origin of the hub's log: {@code onewindow/<division>/hub}
     */
    public static HubKeys generate(String origin, SecureRandom random) {
        return new HubKeys(NoteSigner.generate(origin, random), bytes(random), bytes(random));
    }

    private static byte[] bytes(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /** The origin of the hub's log. */
    public String origin() {
        return signer.verifier().name();
    }

    /** Signs the hub's checkpoints. */
    public NoteSigner signer() {
        return signer;
    }

    /** Wraps the keys of the days. Secret. */
    public byte[] sealing() {
        return sealing.clone();
    }

    /** The key of the station's keyed hash of subjects; counters get it when they enrol. Secret. */
    public byte[] subjects() {
        return subjects.clone();
    }

    /** Only whose they are. */
    @Override
    public String toString() {
        return "HubKeys[" + origin() + "]";
    }
}
