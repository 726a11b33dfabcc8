package org.onewindow.vault;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorDirectory.Addition;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way back into a vault whose operators have all forgotten their passwords: its key sealed to the hub, and a new operator by a key that the hub has
 * recovered. Safe for use by several threads.
 */
public final class VaultRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(VaultRecovery.class);

    /** What came of {@link #recover}. */
    public enum Recovery {
        /** The operator can sign in; the vault's key is another one now, and the recovered one opens nothing more. */
        DONE,
        /** The key is another vault's, or one that has been changed since. */
        WRONG_KEY,
        /** There is an operator of this name already. */
        NAME_TAKEN,
        /** The disk could not be written; if anything has changed, the recovered key still opens the vault. */
        NOT_STORED
    }

    private final SlotsFile file;
    private final Keyring keyring;
    private final KeyOpening opening;
    private final VaultOperators operators;
    private final KeyRotation rotation;

    VaultRecovery(SlotsFile file, Keyring keyring, KeyOpening opening, VaultOperators operators, KeyRotation rotation) {
        this.file = file;
        this.keyring = keyring;
        this.opening = opening;
        this.operators = operators;
        this.rotation = rotation;
    }

    /**
     * Seals the vault's key to the hub's public recovery key, durably; one sealed before is replaced.
     *
     * @return false if the key is closed or the disk could not be written
     * @throws IllegalArgumentException if that is no public key
     */
    public synchronized boolean sealTo(byte[] recoveryKey) {
        Optional<byte[]> vaultKey = keyring.vaultKey();
        Optional<byte[]> fileKey = keyring.subKey(SubKeys.SLOTS_FILE);
        if (vaultKey.isEmpty() || fileKey.isEmpty()) {
            return false;
        }
        VaultIdentity vault = file.slots().vault();
        try {
            RecoverySlot slot = RecoverySlot.seal(vault.counter(), vault.number(), recoveryKey, vaultKey.get());
            file.replace(file.slots().withRecovery(slot.encode()), fileKey.get());
            return true;
        } catch (IOException e) {
            LOG.error("the recovery slot could not be written", e);
            return false;
        } finally {
            Arrays.fill(vaultKey.get(), (byte) 0);
        }
    }

    /** The sealed key, to be carried to the hub; none while this counter has no hub. Needs no key. */
    public Optional<RecoverySlot> slot() {
        Slots slots = file.slots();
        return RecoverySlot.decode(slots.vault().counter(), slots.vault().number(), slots.recovery());
    }

    /**
     * Opens the vault with a recovered key, adds an operator, and changes the key. The key is open afterwards, if it was done.
     *
     * @param password the new operator's; the caller wipes it
     */
    public synchronized Recovery recover(RecoveredKey recovered, Operator operator, char[] password) {
        VaultIdentity vault = file.slots().vault();
        byte[] key = recovered.key();
        try {
            if (!recovered.isOf(vault.counter(), vault.number())
                    || opening.isOlder()
                    || opening.open(key).isPresent()) {
                return Recovery.WRONG_KEY;
            }
            Addition addition = operators.add(operator, password);
            if (addition == Addition.ADDED) {
                rotation.rotate(UnaryOperator.identity());
                return Recovery.DONE;
            }
            opening.close();
            return addition == Addition.NAME_TAKEN ? Recovery.NAME_TAKEN : Recovery.NOT_STORED;
        } catch (IOException e) {
            LOG.error("the key could not be changed after a recovery", e);
            opening.close();
            return Recovery.NOT_STORED;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
