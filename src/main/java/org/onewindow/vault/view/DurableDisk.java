package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.file.Path;

/** Port: small files that are there whole or not at all, after a power loss too. */
public interface DurableDisk {

    /** Writes a file, syncs it, and only then lets it take the place of one that had its name. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Makes the names in a directory durable. */
    void syncDirectory(Path directory) throws IOException;
}
