package org.onewindow.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * Sealing a secret so that only the holder of a private key opens it: HPKE in base mode (RFC 9180) with X25519, HKDF-SHA-256 and AES-256-GCM. What comes
 * out is the encapsulated key (32 bytes), then the sealed secret (16 bytes longer than it was). Nobody's identity is proven by it: anybody can seal.
 * Stateless; safe for use by several threads.
 */
public final class PublicSeal {
    private static final int ENCAPSULATED_BYTES = 32;
    private static final int TAG_BYTES = 16;

    private PublicSeal() {}

    static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /**
     * Seals.
     *
     * @param publicKey 32 bytes
     * @param purpose what the secret is for, ASCII: sealed for one purpose, it opens for no other
     * @param associated what it is bound to, needed for opening again
     * @throws IllegalArgumentException if that is no public key
     */
    public static byte[] seal(byte[] publicKey, String purpose, byte[] associated, byte[] secret) {
        if (publicKey.length != SealingKeys.KEY_BYTES) {
            throw new IllegalArgumentException("not a public key");
        }
        HPKE hpke = hpke();
        try {
            HPKEContextWithEncapsulation sender = hpke.setupBaseS(hpke.deserializePublicKey(publicKey), info(purpose));
            byte[] encapsulated = sender.getEncapsulation();
            byte[] cipherText = sender.seal(associated, secret);
            byte[] sealed = Arrays.copyOf(encapsulated, encapsulated.length + cipherText.length);
            System.arraycopy(cipherText, 0, sealed, encapsulated.length, cipherText.length);
            return sealed;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret, or empty if it was sealed to another key, for another purpose or place, or has been changed. */
    public static Optional<byte[]> open(byte[] privateKey, String purpose, byte[] associated, byte[] sealed) {
        if (privateKey.length != SealingKeys.KEY_BYTES || sealed.length < ENCAPSULATED_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        HPKE hpke = hpke();
        byte[] encapsulated = Arrays.copyOf(sealed, ENCAPSULATED_BYTES);
        byte[] cipherText = Arrays.copyOfRange(sealed, ENCAPSULATED_BYTES, sealed.length);
        try {
            X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(privateKey);
            AsymmetricCipherKeyPair pair = new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
            return Optional.of(
                    hpke.setupBaseR(encapsulated, pair, info(purpose)).open(associated, cipherText));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            // a point that is no key, or a tag that is not right: somebody changed it
            return Optional.empty();
        }
    }

    private static byte[] info(String purpose) {
        return purpose.getBytes(StandardCharsets.US_ASCII);
    }
}
