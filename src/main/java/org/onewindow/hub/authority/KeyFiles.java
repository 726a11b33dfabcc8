package org.onewindow.hub.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** A key and its certificate as two PEM files beside each other: {@code name.key} and {@code name.pem}. The key is written last. */
final class KeyFiles {
    private static final long LARGEST = 64 * 1024;

    private final Path folder;
    private final String name;

    KeyFiles(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    boolean exist() {
        return Files.exists(keyFile()) && Files.exists(certificateFile());
    }

    void write(HeldKey held) throws IOException {
        try {
            PrivateFiles.write(
                    certificateFile(),
                    PemText.bytes(PemText.CERTIFICATE, held.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AuthorityException("a certificate just made can't be written", e);
        }
        PrivateFiles.write(
                keyFile(), PemText.bytes(PemText.PRIVATE_KEY, held.privateKey().getEncoded()));
    }

    /** Empty if there are none, or if the power went between the writing of the one and of the other. */
    Optional<HeldKey> find() throws IOException {
        return exist() ? Optional.of(parsed()).filter(HeldKey::isOnePair) : Optional.empty();
    }

    HeldKey read() throws IOException {
        HeldKey held = parsed();
        if (!held.isOnePair()) {
            throw new AuthorityException(name + ": the certificate is another key's");
        }
        return held;
    }

    private HeldKey parsed() throws IOException {
        try {
            PrivateKey key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(PemText.read(PemText.PRIVATE_KEY, text(keyFile()))));
            return new HeldKey(key, certificate(PemText.read(PemText.CERTIFICATE, text(certificateFile()))));
        } catch (GeneralSecurityException e) {
            throw new AuthorityException(name + ": not a key and its certificate", e);
        }
    }

    static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** A new key on the curve P-256. */
    static KeyPair newKey(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new AuthorityException("no " + file.getFileName());
        }
        if (Files.size(file) > LARGEST) {
            throw new AuthorityException(file.getFileName() + " is too large");
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private Path keyFile() {
        return folder.resolve(name + ".key");
    }

    private Path certificateFile() {
        return folder.resolve(name + ".pem");
    }
}
