package org.onewindow.vault;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operators in the vault's slots. */
final class VaultOperators implements OperatorDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(VaultOperators.class);
    private static final int MOST = 200;

    private final SlotsFile file;
    private final SlotMaker maker;
    private final Keyring keyring;

    VaultOperators(SlotsFile file, SlotMaker maker, Keyring keyring) {
        this.file = file;
        this.maker = maker;
        this.keyring = keyring;
    }

    @Override
    public List<Operator> operators() {
        Optional<byte[]> key = keyring.subKey(SubKeys.OPERATORS);
        return key.isEmpty()
                ? List.of()
                : file.slots().slots().stream()
                        .flatMap(slot -> maker.operator(slot, key.get()).stream())
                        .toList();
    }

    @Override
    public synchronized Addition add(Operator operator, char[] password) {
        Slots slots = file.slots();
        Optional<byte[]> vaultKey = keyring.vaultKey();
        Optional<byte[]> fileKey = keyring.subKey(SubKeys.SLOTS_FILE);
        if (vaultKey.isEmpty() || fileKey.isEmpty()) {
            return Addition.KEY_CLOSED;
        }
        try {
            if (slots.of(operator.name()).isPresent()) {
                return Addition.NAME_TAKEN;
            }
            if (slots.slots().size() >= MOST) {
                return Addition.FULL;
            }
            Slot slot = maker.make(slots.nextNumber(), operator, password, vaultKey.get());
            file.replace(slots.with(slot), fileKey.get());
            return Addition.ADDED;
        } catch (IOException e) {
            LOG.error("the slots file could not be written", e);
            return Addition.NOT_STORED;
        } finally {
            Arrays.fill(vaultKey.get(), (byte) 0);
        }
    }
}
