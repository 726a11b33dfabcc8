package org.onewindow.vault;

import java.util.Arrays;
import java.util.Optional;
import org.onewindow.access.NotReadyReason;
import org.onewindow.journal.DamagedJournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a key into the keyring once slots file and journal have been found to be what was written with it. Safe for use by several threads. */
final class KeyOpening {
    private static final Logger LOG = LoggerFactory.getLogger(KeyOpening.class);

    private final SlotsFile file;
    private final Sealing sealing;
    private final Keyring keyring;
    private final DayKeys days;
    private final JournalTrust journal;
    private final LoggedRevision logged;

    KeyOpening(
            SlotsFile file,
            Sealing sealing,
            Keyring keyring,
            DayKeys days,
            JournalTrust journal,
            LoggedRevision logged) {
        this.file = file;
        this.sealing = sealing;
        this.keyring = keyring;
        this.days = days;
        this.journal = journal;
        this.logged = logged;
    }

    /** Whether the slots file is older than one that the log knows of: a copy was put back, and what it lets in may not come in any more. */
    boolean isOlder() {
        return file.slots().revision() < logged.highest();
    }

    /** Opens; returns what is wrong, if anything is, and then the keyring is as it was. */
    synchronized Optional<NotReadyReason> open(byte[] vaultKey) {
        Slots slots = file.slots();
        byte[] number = slots.vault().number();
        Optional<VaultSecrets> secrets = VaultSecrets.open(sealing, slots, vaultKey);
        byte[] fileKey = SubKeys.SLOTS_FILE.of(vaultKey, number);
        if (secrets.isEmpty() || !file.isAuthentic(fileKey)) {
            LOG.error("the slots file was not written with this vault's key");
            return Optional.of(NotReadyReason.VAULT_DAMAGED);
        }
        boolean wasOpen = keyring.isOpen();
        keyring.open(new OpenKey(vaultKey, secrets.get(), number));
        secrets.get().wipe();
        Arrays.fill(fileKey, (byte) 0);
        try {
            journal.expectAuthentic();
        } catch (DamagedJournalException e) {
            LOG.error("the journal does not fit the key", e);
            if (!wasOpen) {
                close();
            }
            return Optional.of(NotReadyReason.VAULT_DAMAGED);
        }
        return Optional.empty();
    }

    void close() {
        keyring.close();
        days.close();
    }
}
