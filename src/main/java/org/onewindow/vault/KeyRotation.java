package org.onewindow.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.onewindow.access.Operator;
import org.onewindow.protocol.RecoverySlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the vault's key. First the slots file is replaced by one whose slots hold the new key and whose secrets hold the one before; from then on the new
 * key is in force, and whatever is still wrapped with the one before can be read. Then the days' keys are wrapped anew, one by one. At last the slots file
 * is replaced by one that has forgotten the key before, and so is its older copy. A crash at any point leaves a vault that opens, and the next sign-in
 * goes on. Needs the key open; used by one thread at a time.
 */
final class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    /** Points at which a test may pull the plug. */
    enum Step {
        NOTHING_WRITTEN,
        NEW_KEY_IN_FORCE,
        A_DAY_WRAPPED,
        ALL_DAYS_WRAPPED,
        DONE
    }

    /** Hears of each step. */
    @FunctionalInterface
    interface Steps {
        void reached(Step step);
    }

    private final SlotsFile file;
    private final SlotMaker maker;
    private final Sealing sealing;
    private final Keyring keyring;
    private final DayKeys days;
    private final Steps steps;

    KeyRotation(SlotsFile file, SlotMaker maker, Sealing sealing, Keyring keyring, DayKeys days, Steps steps) {
        this.file = file;
        this.maker = maker;
        this.sealing = sealing;
        this.keyring = keyring;
        this.days = days;
        this.steps = steps;
    }

    /**
     * Changes the key, and the slots with it: whoever has no slot after {@code change} gets no new key.
     *
     * @throws IOException if the disk could not be written: before the new key is in force nothing has changed, afterwards the next sign-in goes on
     */
    synchronized void rotate(UnaryOperator<Slots> change) throws IOException {
        finish();
        OpenKey open = keyring.copy().orElseThrow(() -> new IOException("the key is closed"));
        byte[] oldKey = open.vaultKey();
        byte[] newKey = sealing.randomBytes(Sealing.KEY_BYTES);
        VaultSecrets secrets = open.secrets().withPrevious(oldKey);
        try {
            steps.reached(Step.NOTHING_WRITTEN);
            Slots changed = change.apply(file.slots());
            Slots rotated = underNewKey(changed, open.subKey(SubKeys.OPERATORS), newKey, secrets);
            byte[] number = changed.vault().number();
            file.replace(rotated, SubKeys.SLOTS_FILE.of(newKey, number));
            keyring.open(new OpenKey(newKey, secrets, number));
            steps.reached(Step.NEW_KEY_IN_FORCE);
            finish();
        } finally {
            open.wipe();
            secrets.wipe();
            Arrays.fill(oldKey, (byte) 0);
            Arrays.fill(newKey, (byte) 0);
        }
    }

    private Slots underNewKey(Slots slots, byte[] oldOperators, byte[] newKey, VaultSecrets secrets)
            throws IOException {
        int epoch = slots.epoch() + 1;
        List<Slot> fresh = new ArrayList<>();
        for (Slot slot : slots.slots()) {
            Operator operator = maker.operator(slot, slots.epoch(), oldOperators)
                    .orElseThrow(() -> new IOException("the record of slot " + slot.number() + " is damaged"));
            fresh.add(maker.keyed(slot, epoch, operator, newKey));
        }
        VaultIdentity vault = slots.vault();
        byte[] recovery = RecoverySlot.decode(vault.counter(), vault.number(), slots.recovery())
                .map(slot -> RecoverySlot.seal(vault.counter(), vault.number(), slot.recoveryKey(), newKey)
                        .encode())
                .orElse(new byte[0]);
        return slots.underNewKey(secrets.seal(sealing, vault, epoch, newKey), recovery, fresh);
    }

    /** Goes on with a change that was cut short. A disk that can't be written is for the next time: everything can be read meanwhile. */
    synchronized void finishIfBegun() {
        try {
            finish();
        } catch (IOException e) {
            LOG.error("changing the vault's key could not be finished", e);
        }
    }

    private void finish() throws IOException {
        Optional<OpenKey> key =
                keyring.copy().filter(open -> open.previousDays().isPresent());
        if (key.isEmpty()) {
            return;
        }
        OpenKey open = key.get();
        byte[] vaultKey = open.vaultKey();
        VaultSecrets secrets = open.secrets().withoutPrevious();
        try {
            days.wrapAnew(() -> steps.reached(Step.A_DAY_WRAPPED));
            steps.reached(Step.ALL_DAYS_WRAPPED);
            Slots slots = file.slots();
            byte[] sealed = secrets.seal(sealing, slots.vault(), slots.epoch(), vaultKey);
            file.replaceBoth(slots.withSecrets(sealed), open.subKey(SubKeys.SLOTS_FILE));
            keyring.open(new OpenKey(vaultKey, secrets, slots.vault().number()));
            steps.reached(Step.DONE);
        } finally {
            open.wipe();
            secrets.wipe();
            Arrays.fill(vaultKey, (byte) 0);
        }
    }
}
