package org.onewindow.hubclient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.Set;

/**
 * What enrolling left, as files for this user alone (mode 0600): {@code counter.key}, {@code counter.pem}, {@code authority.pem}, {@code hub.key},
 * {@code hub.address}. The counter's key is not sealed in the vault, because the journal goes to the hub while nobody is signed in too; whoever reads it still can't read a
 * record, and the hub revokes it at once.
 */
public final class IdentityFolder {
    private static final String KEY = "counter.key";
    private static final String CERTIFICATE = "counter.pem";
    private static final String AUTHORITY = "authority.pem";
    private static final String HUB_KEY = "hub.key";
    private static final String ADDRESS = "hub.address";
    private static final long LARGEST = 64 * 1024;

    private final Path folder;

    /** The files of a folder that may not be there yet. */
    public IdentityFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether this counter has enrolled. */
    public boolean exists() {
        return Files.exists(folder.resolve(KEY));
    }

    /** Keeps an identity, in place of an older one; the key, without which nothing counts, last. */
    public void write(HubIdentity identity) throws IOException {
        Files.createDirectories(folder);
        try {
            write(AUTHORITY, Pem.write(Pem.CERTIFICATE, identity.authority().getEncoded()));
            write(CERTIFICATE, Pem.write(Pem.CERTIFICATE, identity.certificate().getEncoded()));
            write(ADDRESS, identity.hub() + "\n");
            write(HUB_KEY, identity.hubKey() + "\n");
            write(KEY, Pem.write(Pem.PRIVATE_KEY, identity.privateKey().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException("a certificate just received can't be written", e);
        }
    }

    /**
     * Reads it.
     *
     * @param moved where the hub is now, if not where this counter enrolled
     * @throws IOException if a file is missing or damaged
     */
    public HubIdentity read(Optional<URI> moved, String counter) throws IOException {
        try {
            return new HubIdentity(
                    moved.orElse(URI.create(text(ADDRESS).strip())),
                    counter,
                    certificate(AUTHORITY),
                    certificate(CERTIFICATE),
                    KeyFactory.getInstance("EC")
                            .generatePrivate(new PKCS8EncodedKeySpec(Pem.read(Pem.PRIVATE_KEY, text(KEY)))),
                    text(HUB_KEY).strip());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("what enrolling left is damaged", e);
        }
    }

    private X509Certificate certificate(String name) throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Pem.read(Pem.CERTIFICATE, text(name))));
    }

    private String text(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.size(file) > LARGEST) {
            throw new IOException(name + " is too large");
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private void write(String name, String text) throws IOException {
        Path temporary = folder.resolve(name + ".new");
        Files.deleteIfExists(temporary);
        boolean modes = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] mode = modes
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (modes) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
