package org.onewindow.journal.proof;

import java.security.SecureRandom;

/**
 * Ed25519 (RFC 8032) with keys as the 32 bytes that notes and files hold. Bouncy Castle's arithmetic and not the JDK's: the signatures are the same byte for
 * byte, and come several times as fast, which a hub that checks one for every batch notices.
 */
final class Ed25519 {
    static final int KEY_BYTES = org.bouncycastle.math.ec.rfc8032.Ed25519.PUBLIC_KEY_SIZE;
    static final int SIGNATURE_BYTES = org.bouncycastle.math.ec.rfc8032.Ed25519.SIGNATURE_SIZE;

    private Ed25519() {}

    static byte[] newSeed(SecureRandom random) {
        byte[] seed = new byte[KEY_BYTES];
        random.nextBytes(seed);
        return seed;
    }

    /**
     * The public key of a private one.
     *
     * @throws IllegalArgumentException if a seed has another length
     */
    static byte[] publicKey(byte[] seed) {
        if (seed.length != KEY_BYTES) {
            throw new IllegalArgumentException("not a key's seed");
        }
        byte[] publicKey = new byte[KEY_BYTES];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        return publicKey;
    }

    static byte[] sign(byte[] seed, byte[] publicKey, byte[] message) {
        byte[] signature = new byte[SIGNATURE_BYTES];
        org.bouncycastle.math.ec.rfc8032.Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** False as well for bytes that are no key or no signature. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        return publicKey.length == KEY_BYTES
                && signed.length == SIGNATURE_BYTES
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(signed, 0, publicKey, 0, message, 0, message.length);
    }
}
