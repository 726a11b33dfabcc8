package org.onewindow.hub.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;

/**
 * The secrets that the hub shares with its counters, in the folder {@code secrets} of its home: the key of the station's keyed hash of subjects, which
 * every counter gets when it enrols, and the key pair that counters' recovery slots are sealed to, whose private half never leaves.
 */
public final class HubSecrets {
    private static final String FOLDER = "secrets";
    private static final int KEY_BYTES = 32;

    private final byte[] subjectKey;
    private final byte[] recoveryPrivateKey;

    private HubSecrets(byte[] subjectKey, byte[] recoveryPrivateKey) {
        this.subjectKey = subjectKey;
        this.recoveryPrivateKey = recoveryPrivateKey;
    }

    /** Opens the secrets of a home; what is missing is made at random. */
    public static HubSecrets openOrCreate(Path home, SecureRandom random) throws IOException {
        Path folder = home.resolve(FOLDER);
        PrivateFiles.makeFolder(folder);
        return new HubSecrets(key(folder.resolve("subject.key"), random), key(folder.resolve("recovery.key"), random));
    }

    /** The key of the station's keyed hash of subjects. Secret. */
    public byte[] subjectKey() {
        return subjectKey.clone();
    }

    /** The public X25519 key that recovery slots are sealed to. */
    public byte[] recoveryPublicKey() {
        byte[] publicKey = new byte[KEY_BYTES];
        X25519.generatePublicKey(recoveryPrivateKey, 0, publicKey, 0);
        return publicKey;
    }

    /** The key in a counter's recovery slot; empty if the slot is sealed to another hub, or was changed on its way. The caller wipes it. */
    public Optional<RecoveredKey> recover(RecoverySlot slot) {
        return slot.open(recoveryPrivateKey);
    }

    private static byte[] key(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[KEY_BYTES];
            random.nextBytes(made);
            PrivateFiles.write(file, made);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != KEY_BYTES) {
            throw new AuthorityException(file.getFileName() + " is no key");
        }
        return key;
    }
}
