package org.onewindow.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** One key per purpose out of the vault's key: HKDF-SHA-256 (RFC 5869), the vault's number as salt, the purpose as info. */
enum SubKeys {
    /** Wraps the days' keys. */
    DAYS,
    /** Seals the operators' records. */
    OPERATORS,
    /** Seals secrets that outlive a change of the vault's key. */
    SECRETS,
    /** Seals the private half of the key that signs the log's checkpoints. */
    CHECKPOINTS,
    /** Authenticates the slots file as a whole. */
    SLOTS_FILE,
    /** The password of the view's database is made of it. */
    VIEW_DATABASE,
    /** Seals what the view keeps of the log. */
    VIEW_ROWS,
    /** Wraps the keys of the saved records and hides whom they are about. */
    SAVED_RECORDS;

    /**
     * Whether a change of the vault's key leaves it as it is. What can be wrapped anew in a moment does not last; everything else comes from the lasting
     * key among the vault's secrets.
     */
    boolean lasts() {
        return switch (this) {
            case DAYS, OPERATORS, SECRETS, SLOTS_FILE -> false;
            case CHECKPOINTS, VIEW_DATABASE, VIEW_ROWS, SAVED_RECORDS -> true;
        };
    }

    byte[] of(byte[] vaultKey, byte[] vaultNumber) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        byte[] info = ("onewindow vault 1 " + name()).getBytes(StandardCharsets.US_ASCII);
        generator.init(new HKDFParameters(vaultKey, vaultNumber, info));
        byte[] key = new byte[Sealing.KEY_BYTES];
        generator.generateBytes(key, 0, key.length);
        return key;
    }
}
