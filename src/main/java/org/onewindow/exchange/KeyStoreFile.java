package org.onewindow.exchange;

import java.nio.file.Path;
import java.util.Arrays;

/** A PKCS#12 file with our own certificate and key, and its password. Never prints the password. */
public final class KeyStoreFile {
    private final Path file;
    private final char[] password;

    /** Keeps a copy of {@code password}; the caller may overwrite its own. */
    public KeyStoreFile(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** A copy of the password; the caller overwrites it after use. */
    char[] password() {
        return password.clone();
    }

    /** Overwrites the password; the file can't be opened through this object any more. */
    public void forgetPassword() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "KeyStoreFile[" + file + "]";
    }
}
