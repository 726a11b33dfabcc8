package org.onewindow.vault;

import java.util.Arrays;
import java.util.Optional;
import org.onewindow.access.Credentials;
import org.onewindow.access.NotReadyReason;
import org.onewindow.access.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the vault's key with an operator's password, and brings a change of the keys to its end that was cut short. */
final class VaultCredentials implements Credentials {
    private static final Logger LOG = LoggerFactory.getLogger(VaultCredentials.class);

    private final SlotsFile file;
    private final SlotMaker maker;
    private final KeyOpening opening;
    private final KeyRotation rotation;

    VaultCredentials(SlotsFile file, SlotMaker maker, KeyOpening opening, KeyRotation rotation) {
        this.file = file;
        this.maker = maker;
        this.opening = opening;
        this.rotation = rotation;
    }

    @Override
    public boolean knows(String name) {
        return file.slots().of(name).isPresent();
    }

    @Override
    public synchronized Check open(String name, char[] password) {
        if (opening.isOlder()) {
            // Before the password is looked at: whether an old one was right is nobody's business.
            LOG.error("the slots file is older than the log says: a copy was put back");
            return new Check.Unusable(NotReadyReason.KEYS_PUT_BACK);
        }
        return openThoughOlder(name, password);
    }

    /** The same, whatever the log says about the slots file. */
    synchronized Check openThoughOlder(String name, char[] password) {
        Slots slots = file.slots();
        Optional<Slot> slot = slots.of(name);
        if (slot.isEmpty()) {
            maker.openNothing(password);
            return new Check.Wrong();
        }
        Optional<byte[]> vaultKey = maker.open(slot.get(), slots.epoch(), password);
        if (vaultKey.isEmpty()) {
            return new Check.Wrong();
        }
        try {
            return opened(slots, slot.get(), vaultKey.get());
        } finally {
            Arrays.fill(vaultKey.get(), (byte) 0);
        }
    }

    private Check opened(Slots slots, Slot slot, byte[] vaultKey) {
        byte[] operatorsKey = SubKeys.OPERATORS.of(vaultKey, slots.vault().number());
        Optional<Operator> operator = maker.operator(slot, slots.epoch(), operatorsKey);
        if (operator.isEmpty()) {
            LOG.error("an operator's record was not written with this vault's key");
            return new Check.Unusable(NotReadyReason.VAULT_DAMAGED);
        }
        Optional<NotReadyReason> wrong = opening.open(vaultKey);
        if (wrong.isPresent()) {
            return new Check.Unusable(wrong.get());
        }
        rotation.finishIfBegun();
        file.renewOutdatedCopy();
        return new Check.Right(operator.get());
    }

    @Override
    public long revision() {
        return file.slots().revision();
    }

    @Override
    public void close() {
        opening.close();
    }
}
