package org.onewindow.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.onewindow.access.Credentials;
import org.onewindow.access.NotReadyReason;
import org.onewindow.access.Operator;
import org.onewindow.journal.DamagedJournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the vault's key with an operator's password. */
final class VaultCredentials implements Credentials {
    private static final Logger LOG = LoggerFactory.getLogger(VaultCredentials.class);
    private static final byte[] SECRETS_PURPOSE = "onewindow secrets 1".getBytes(StandardCharsets.US_ASCII);

    private final SlotsFile file;
    private final SlotMaker maker;
    private final Sealing sealing;
    private final Keyring keyring;
    private final DayKeys days;
    private final SegmentStore store;

    VaultCredentials(
            SlotsFile file, SlotMaker maker, Sealing sealing, Keyring keyring, DayKeys days, SegmentStore store) {
        this.file = file;
        this.maker = maker;
        this.sealing = sealing;
        this.keyring = keyring;
        this.days = days;
        this.store = store;
    }

    /** The station's subject key, sealed for the slots file. */
    static byte[] sealSecrets(Sealing sealing, VaultIdentity vault, byte[] vaultKey, byte[] subjectKey) {
        return sealing.seal(SubKeys.SECRETS.of(vaultKey, vault.number()), associated(vault), subjectKey);
    }

    private static byte[] associated(VaultIdentity vault) {
        byte[] number = vault.number();
        byte[] associated = Arrays.copyOf(SECRETS_PURPOSE, SECRETS_PURPOSE.length + number.length);
        System.arraycopy(number, 0, associated, SECRETS_PURPOSE.length, number.length);
        return associated;
    }

    @Override
    public boolean knows(String name) {
        return file.slots().of(name).isPresent();
    }

    @Override
    public synchronized Check open(String name, char[] password) {
        Optional<Slot> slot = file.slots().of(name);
        if (slot.isEmpty()) {
            maker.openNothing(password);
            return new Check.Wrong();
        }
        Optional<byte[]> vaultKey = maker.open(slot.get(), password);
        if (vaultKey.isEmpty()) {
            return new Check.Wrong();
        }
        try {
            return opened(slot.get(), vaultKey.get());
        } finally {
            Arrays.fill(vaultKey.get(), (byte) 0);
        }
    }

    private Check opened(Slot slot, byte[] vaultKey) {
        VaultIdentity vault = file.slots().vault();
        byte[] number = vault.number();
        Optional<byte[]> subjectKey = sealing.open(
                SubKeys.SECRETS.of(vaultKey, number),
                associated(vault),
                file.slots().sealedSecrets());
        Optional<Operator> operator = maker.operator(slot, SubKeys.OPERATORS.of(vaultKey, number));
        if (!file.isAuthentic(SubKeys.SLOTS_FILE.of(vaultKey, number)) || subjectKey.isEmpty() || operator.isEmpty()) {
            LOG.error("the slots file was not written with this vault's key");
            return new Check.Unusable(NotReadyReason.VAULT_DAMAGED);
        }
        boolean wasOpen = keyring.isOpen();
        keyring.open(new OpenKey(vaultKey, subjectKey.get(), number));
        try {
            store.expectAuthentic();
        } catch (DamagedJournalException e) {
            LOG.error("the journal does not fit the key", e);
            if (!wasOpen) {
                close();
            }
            return new Check.Unusable(NotReadyReason.VAULT_DAMAGED);
        }
        return new Check.Right(operator.get());
    }

    @Override
    public void close() {
        keyring.close();
        days.close();
    }
}
