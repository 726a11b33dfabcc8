package org.onewindow.vault.view;

import java.nio.file.Path;

/**
 * Where a view is, and whose.
 *
 * @param directory its directory, made if missing
 * @param fileSystem how the database reaches its file: {@code file:}, or what a test has registered
 * @param vaultNumber the vault's number in hexadecimal, which everything sealed is bound to
 */
public record ViewPlace(Path directory, String fileSystem, String vaultNumber) {
    private static final String NAME = "view";

    Path database() {
        return directory.resolve(NAME + ".mv.db");
    }

    Path goodCopy() {
        return directory.resolve(NAME + ".good.zip");
    }

    Path version() {
        return directory.resolve(NAME + ".version");
    }

    Path time() {
        return directory.resolve(NAME + ".time");
    }

    Path shelves() {
        return directory.resolve("shelves");
    }

    /** How the file system calls the database's file. */
    String databaseBelow() {
        return fileSystem + database().toAbsolutePath();
    }

    /** By which the database is opened through the encrypting file system with this prefix. No {@code CIPHER}: H2 need not know that the file is encrypted. */
    String url(String prefix) {
        return "jdbc:h2:" + prefix + fileSystem + directory.toAbsolutePath().resolve(NAME)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE=32768";
    }

    /** What sealed bytes are bound to: this vault, and the place they stand in. */
    byte[] associated(String place) {
        return ("onewindow view 1|" + vaultNumber + "|" + place).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
