package org.onewindow.vault.view;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;

/**
 * A file system for H2 whose files are H2's own encrypted files, as H2 writes them with {@code CIPHER=AES}; the difference is who does the AES. Has a
 * scheme of its own for each view that is opened, so that nobody else's database comes by its key. Safe for use by several threads.
 */
final class EncryptedFiles implements AutoCloseable {
    private final FileKey key;
    private final String scheme;
    private final Map<String, EncryptedFile> open = new ConcurrentHashMap<>();

    private EncryptedFiles(FileKey key, String scheme) {
        this.key = key;
        this.scheme = scheme;
    }

    /** Makes H2 know it until it is closed. */
    static EncryptedFiles register(char[] password) {
        EncryptedFiles files = new EncryptedFiles(FileKey.of(password), "onewindow-" + UUID.randomUUID());
        FilePath.register(files.path("file:"));
        return files;
    }

    /** What names of its files begin with; the name on the file system below follows. */
    String prefix() {
        return scheme + ":";
    }

    String scheme() {
        return scheme;
    }

    EncryptedPath path(String below) {
        return new EncryptedPath(this, FilePath.get(below));
    }

    FileChannel open(FilePath below, String mode) throws IOException {
        String name = below.toRealPath().toString();
        EncryptedFile file = new EncryptedFile(below.open(mode), key, closed -> open.remove(name, closed));
        open.put(name, file);
        return file;
    }

    /**
     * Writes an open file out as it is on the disk; see {@link EncryptedFile#copyTo}.
     *
     * @param below its name on the file system below
     * @throws IOException if it can't be read or is not open
     */
    void copy(String below, OutputStream out) throws IOException {
        EncryptedFile file = open.get(FilePath.get(below).toRealPath().toString());
        if (file == null) {
            throw new IOException("the file is not open");
        }
        file.copyTo(out);
    }

    /** Makes H2 forget it, and wipes the key. */
    @Override
    public void close() {
        FilePath.unregister(path("file:"));
        key.wipe();
    }
}
