package org.onewindow.hub.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with 96-bit nonces, written as nonce, ciphertext, 128-bit tag. A {@link Sealer} begins at a random nonce and counts up
 * from there, as section 8.2.2 allows; one key seals a day's private parts, far below the 2^32 messages that this allows. Safe for use by several threads.
 */
final class Sealing {
    static final int KEY_BYTES = 32;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecureRandom random;

    Sealing(SecureRandom random) {
        this.random = random;
    }

    byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    byte[] seal(byte[] key, byte[] associated, byte[] plain) {
        return sealer(key).seal(associated, plain);
    }

    /** For many messages under one key. */
    Sealer sealer(byte[] key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            return new Sealer(Cipher.getInstance(CIPHER), new SecretKeySpec(key, "AES"), nonce);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals under one key, without looking for the cipher or asking for randomness anew each time. For one thread. */
    static final class Sealer {
        private final Cipher cipher;
        private final SecretKeySpec key;
        private final byte[] nonce;

        private Sealer(Cipher cipher, SecretKeySpec key, byte[] nonce) {
            this.cipher = cipher;
            this.key = key;
            this.nonce = nonce;
        }

        byte[] seal(byte[] associated, byte[] plain) {
            try {
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
                cipher.updateAAD(associated);
                byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
                cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
                countUp();
                return sealed;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private void countUp() {
            int place = NONCE_BYTES - 1;
            while (place >= 0 && ++nonce[place] == 0) {
                place--;
            }
        }
    }

    /** What was sealed, or empty if it was sealed with another key, for another place, or has been changed. */
    Optional<byte[]> open(byte[] key, byte[] associated, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), associated);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
