package org.onewindow.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals under one day's key, as {@link Sealing} does: finding the cipher and spreading out its key takes longer than a record does, so that is done once.
 * Whoever closes the key forgets it. Safe for use by several threads, one after the other.
 */
final class DaySeal {
    private final Sealing sealing;
    private final SecretKeySpec key;
    private final Cipher cipher;

    DaySeal(byte[] key, Sealing sealing) {
        this.sealing = sealing;
        this.key = new SecretKeySpec(key, "AES");
        try {
            cipher = Cipher.getInstance(Sealing.ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nonce, ciphertext, tag. */
    synchronized byte[] seal(byte[] associated, byte[] plain) {
        byte[] nonce = sealing.randomBytes(Sealing.NONCE_BYTES);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(Sealing.TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(associated);
            byte[] sealed = Arrays.copyOf(nonce, Sealing.OVERHEAD + plain.length);
            cipher.doFinal(plain, 0, plain.length, sealed, Sealing.NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
