package org.onewindow.protocol;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;

/** An X25519 key pair that secrets are sealed to (see {@link PublicSeal}). Its arrays are copies; whoever takes the private key wipes it. */
public final class SealingKeys {
    /** How long either key is. */
    public static final int KEY_BYTES = 32;

    private final byte[] publicKey;
    private final byte[] privateKey;

    private SealingKeys(byte[] publicKey, byte[] privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** A new pair, by the platform's secure random numbers. */
    public static SealingKeys generate() {
        HPKE hpke = PublicSeal.hpke();
        AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
        return new SealingKeys(hpke.serializePublicKey(pair.getPublic()), hpke.serializePrivateKey(pair.getPrivate()));
    }

    /** What others seal to. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** What opens it. */
    public byte[] privateKey() {
        return privateKey.clone();
    }

    /** Says nothing of the private key. */
    @Override
    public String toString() {
        return "SealingKeys";
    }
}
