package org.onewindow.vault;

import java.util.Optional;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.SubjectHash;

/** Holds the key while it is open. Safe for use by several threads. */
final class Keyring implements SubjectHash {
    private Optional<OpenKey> key = Optional.empty();

    synchronized void open(OpenKey opened) {
        close();
        key = Optional.of(opened);
    }

    synchronized void close() {
        key.ifPresent(OpenKey::wipe);
        key = Optional.empty();
    }

    synchronized boolean isOpen() {
        return key.isPresent();
    }

    /** One sub-key, or empty while the key is closed. */
    synchronized Optional<byte[]> subKey(SubKeys purpose) {
        return key.map(open -> open.subKey(purpose));
    }

    /** A copy of the vault's key, to wrap it for one more operator; wipe it after use. */
    synchronized Optional<byte[]> vaultKey() {
        return key.map(OpenKey::vaultKey);
    }

    /** A copy of all of it, to be wiped after use. */
    synchronized Optional<OpenKey> copy() {
        return key.map(OpenKey::copy);
    }

    /** What the days' keys may still be wrapped with while the vault's key is being changed. */
    synchronized Optional<byte[]> previousDays() {
        return key.flatMap(OpenKey::previousDays);
    }

    @Override
    public synchronized byte[] hash(byte[] subject) throws JournalUnavailableException {
        return key.orElseThrow(() -> new JournalUnavailableException("the key is closed: nobody has signed in"))
                .subjectHash(subject);
    }
}
