package org.onewindow.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key of the station's keyed hash of subjects. A vault is made with one of its own; a counter that enrols at the station's hub takes over the
 * station's, so that the same person has the same key at every counter. Entries written before keep the key they have. Safe for use by several threads.
 */
public final class StationKey {
    private static final Logger LOG = LoggerFactory.getLogger(StationKey.class);

    private final SlotsFile file;
    private final Keyring keyring;
    private final Sealing sealing = new Sealing(new SecureRandom());

    StationKey(SlotsFile file, Keyring keyring) {
        this.file = file;
        this.keyring = keyring;
    }

    /**
     * Takes over the station's key, durably; from then on subjects are hashed with it.
     *
     * @param subjectKey 32 bytes; the caller wipes them
     * @return false if nobody is signed in or the disk could not be written; nothing has changed then
     */
    public synchronized boolean take(byte[] subjectKey) {
        if (subjectKey.length != Sealing.KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + Sealing.KEY_BYTES + " bytes");
        }
        Optional<OpenKey> copy = keyring.copy();
        if (copy.isEmpty()) {
            return false;
        }
        OpenKey open = copy.get();
        byte[] vaultKey = open.vaultKey();
        VaultSecrets secrets = open.secrets().withSubjectKey(subjectKey);
        VaultIdentity vault = file.slots().vault();
        try {
            byte[] sealed = secrets.seal(sealing, vault, file.slots().epoch(), vaultKey);
            file.replace(file.slots().withSecrets(sealed), open.subKey(SubKeys.SLOTS_FILE));
            keyring.open(new OpenKey(vaultKey, secrets, vault.number()));
            return true;
        } catch (IOException e) {
            LOG.error("the station's key could not be kept", e);
            return false;
        } finally {
            open.wipe();
            secrets.wipe();
            Arrays.fill(vaultKey, (byte) 0);
        }
    }
}
