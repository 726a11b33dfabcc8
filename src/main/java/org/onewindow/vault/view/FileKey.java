package org.onewindow.vault.view;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the keys of H2's encrypted files come from, made of the file's password as H2 makes it. The password has to be random: ten
 * rounds are no protection for one that could be guessed. Safe for use by several threads until it is wiped.
 */
final class FileKey {
    private static final int ROUNDS = 10;
    private static final int AES_BYTES = 16;

    private final byte[] secret;

    private FileKey(byte[] secret) {
        this.secret = secret;
    }

    /** From the password, which is left as it is: two bytes a character, of which H2 loses the first. */
    static FileKey of(char[] password) {
        byte[] secret = new byte[2 * password.length];
        for (int i = 0; i < password.length; i++) {
            secret[2 * i + 1] = (byte) password[i];
        }
        return new FileKey(secret);
    }

    /** The AES key of the file with this salt: PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2), of which one block is enough. To be wiped after use. */
    byte[] forSalt(byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(salt);
            byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
            byte[] key = Arrays.copyOf(round, AES_BYTES);
            for (int i = 1; i < ROUNDS; i++) {
                round = mac.doFinal(round);
                for (int at = 0; at < AES_BYTES; at++) {
                    key[at] ^= round[at];
                }
            }
            Arrays.fill(round, (byte) 0);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    void wipe() {
        Arrays.fill(secret, (byte) 0);
    }
}
