package org.onewindow.journal.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The JDK's Ed25519 (RFC 8032) with keys as the 32 bytes that notes and files hold. */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;
    private static final String NAME = "Ed25519";
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo: RFC 8410, section 4. */
    private static final byte[] PUBLIC_KEY_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    static byte[] publicBytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, PUBLIC_KEY_HEAD.length, encoded.length);
    }

    static byte[] seed(PrivateKey key) {
        return ((EdECPrivateKey) key).getBytes().orElseThrow();
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key's seed", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False as well for bytes that are no key or no signature. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            byte[] encoded = Arrays.copyOf(PUBLIC_KEY_HEAD, PUBLIC_KEY_HEAD.length + KEY_BYTES);
            System.arraycopy(publicKey, 0, encoded, PUBLIC_KEY_HEAD.length, KEY_BYTES);
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signed.length == SIGNATURE_BYTES && signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
