package org.onewindow.vault;

import java.util.Optional;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.SubjectHash;

/** Holds the key while it is open. Safe for use by several threads. */
final class Keyring implements SubjectHash {
    private Optional<OpenKey> key = Optional.empty();
    private Optional<Listener> listener = Optional.empty();

    /** Hears when the key is opened and closed; called under the keyring's lock, so it must return at once. */
    interface Listener {
        /** The key is open; the same or another one may have been open before. */
        void opened(OpenKey key);

        /** The key is closed. */
        void closed();
    }

    /** From now on told of every opening and closing, at once if the key is open. */
    synchronized void listen(Listener told) {
        listener = Optional.of(told);
        key.ifPresent(told::opened);
    }

    synchronized void open(OpenKey opened) {
        key.ifPresent(OpenKey::wipe);
        key = Optional.of(opened);
        listener.ifPresent(told -> told.opened(opened));
    }

    synchronized void close() {
        key.ifPresent(OpenKey::wipe);
        key = Optional.empty();
        listener.ifPresent(Listener::closed);
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
