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
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.Set;

/**
 * What enrolling left, as files for this user alone (mode 0600): {@code counter.key}, {@code counter.pem}, {@code authority.pem}, {@code hub.key},
 * {@code hub.address}. After the first renewal {@code counter.renewed} has the key and the certificate together, so that they are replaced at one moment,
 * and counts instead of the two; {@code counter.next} is such a one that was not used yet. The counter's key is not sealed in the vault, because the journal goes to the hub while nobody is signed in too; whoever reads it still can't read a
 * record, and the hub revokes it at once.
 */
public final class IdentityFolder {
    private static final String KEY = "counter.key";
    private static final String CERTIFICATE = "counter.pem";
    private static final String AUTHORITY = "authority.pem";
    private static final String HUB_KEY = "hub.key";
    private static final String ADDRESS = "hub.address";
    private static final String RENEWED = "counter.renewed";
    private static final String NEXT = "counter.next";
    private static final String END_OF_KEY = "-----END " + Pem.PRIVATE_KEY + "-----";
    private static final long LARGEST = 64 * 1024;

    private final Path folder;

    /** The files of a folder that may not be there yet. */
    public IdentityFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether this counter has enrolled. */
    public boolean exists() {
        return Files.exists(folder.resolve(KEY)) || Files.exists(folder.resolve(RENEWED));
    }

    /** Keeps an identity, in place of an older one; the key, without which nothing counts, last. */
    public void write(HubIdentity identity) throws IOException {
        Files.createDirectories(folder);
        dropNext();
        try {
            write(AUTHORITY, Pem.write(Pem.CERTIFICATE, identity.authority().getEncoded()));
            write(CERTIFICATE, Pem.write(Pem.CERTIFICATE, identity.certificate().getEncoded()));
            write(ADDRESS, identity.hub() + "\n");
            write(HUB_KEY, identity.hubKey() + "\n");
            write(KEY, Pem.write(Pem.PRIVATE_KEY, identity.privateKey().getEncoded()));
            Files.deleteIfExists(folder.resolve(RENEWED));
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
            String own = Files.exists(folder.resolve(RENEWED)) ? text(RENEWED) : text(KEY) + text(CERTIFICATE);
            return new HubIdentity(
                    moved.orElse(URI.create(text(ADDRESS).strip())),
                    counter,
                    certificate(text(AUTHORITY)),
                    certificate(afterKey(own)),
                    privateKey(own),
                    text(HUB_KEY).strip());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("what enrolling left is damaged", e);
        }
    }

    /** Keeps a renewed identity beside the one that counts. */
    void writeNext(HubIdentity identity) throws IOException {
        try {
            write(
                    NEXT,
                    Pem.write(Pem.PRIVATE_KEY, identity.privateKey().getEncoded())
                            + Pem.write(Pem.CERTIFICATE, identity.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException("a certificate just received can't be written", e);
        }
    }

    boolean hasNext() {
        return Files.exists(folder.resolve(NEXT));
    }

    /** The renewed identity that is kept beside the one that counts, if one is. */
    Optional<HubIdentity> next(HubIdentity current) throws IOException {
        if (!hasNext()) {
            return Optional.empty();
        }
        try {
            String own = text(NEXT);
            return Optional.of(current.renewed(certificate(afterKey(own)), privateKey(own)));
        } catch (GeneralSecurityException e) {
            throw new IOException("a renewed certificate is damaged", e);
        }
    }

    /** The renewed identity counts from now on, and the one before is gone. */
    void keepNext() throws IOException {
        Files.move(
                folder.resolve(NEXT),
                folder.resolve(RENEWED),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        syncNames();
        Files.deleteIfExists(folder.resolve(KEY));
        Files.deleteIfExists(folder.resolve(CERTIFICATE));
    }

    /** The renewed identity was for nothing. */
    void dropNext() throws IOException {
        Files.deleteIfExists(folder.resolve(NEXT));
    }

    private static String afterKey(String own) throws IOException {
        int end = own.indexOf(END_OF_KEY);
        if (end < 0) {
            throw new IOException("no key");
        }
        return own.substring(end + END_OF_KEY.length());
    }

    private static PrivateKey privateKey(String own) throws IOException, GeneralSecurityException {
        int end = own.length() - afterKey(own).length();
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Pem.read(Pem.PRIVATE_KEY, own.substring(0, end))));
    }

    private static X509Certificate certificate(String pem) throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Pem.read(Pem.CERTIFICATE, pem)));
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
        FileAttribute<?>[] mode = hasModes()
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
        syncNames();
    }

    private void syncNames() throws IOException {
        if (hasModes()) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private boolean hasModes() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
