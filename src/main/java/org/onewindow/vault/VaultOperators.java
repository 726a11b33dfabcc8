package org.onewindow.vault;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorDirectory;
import org.onewindow.access.OperatorKeys;
import org.onewindow.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operators in the vault's slots. */
final class VaultOperators implements OperatorDirectory, OperatorKeys {
    private static final Logger LOG = LoggerFactory.getLogger(VaultOperators.class);
    private static final int MOST = 200;

    private final SlotsFile file;
    private final SlotMaker maker;
    private final Keyring keyring;
    private final KeyRotation rotation;
    private final LoggedRevision logged;

    VaultOperators(SlotsFile file, SlotMaker maker, Keyring keyring, KeyRotation rotation, LoggedRevision logged) {
        this.file = file;
        this.maker = maker;
        this.keyring = keyring;
        this.rotation = rotation;
        this.logged = logged;
    }

    @Override
    public List<Operator> operators() {
        Optional<byte[]> key = keyring.subKey(SubKeys.OPERATORS);
        Slots slots = file.slots();
        return key.isEmpty()
                ? List.of()
                : slots.slots().stream()
                        .flatMap(slot -> maker.operator(slot, slots.epoch(), key.get()).stream())
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
            Slot slot = maker.make(slots.nextNumber(), slots.epoch(), operator, password, vaultKey.get());
            file.replace(slots.with(slot), fileKey.get());
            return Addition.ADDED;
        } catch (IOException e) {
            LOG.error("the slots file could not be written", e);
            return Addition.NOT_STORED;
        } finally {
            Arrays.fill(vaultKey.get(), (byte) 0);
        }
    }

    @Override
    public synchronized Change changePassword(String name, char[] current, char[] fresh) {
        Optional<byte[]> fileKey = keyring.subKey(SubKeys.SLOTS_FILE);
        Slots slots = file.slots();
        Optional<Slot> slot = slots.of(name);
        if (fileKey.isEmpty()) {
            return Change.KEY_CLOSED;
        }
        if (slot.isEmpty()) {
            return Change.UNKNOWN_NAME;
        }
        Optional<Slot> changed = maker.withPassword(slot.get(), current, fresh);
        if (changed.isEmpty()) {
            return Change.WRONG_PASSWORD;
        }
        try {
            // The copy beside it too: the old password must open neither.
            file.replaceBoth(slots.replacing(changed.get()), fileKey.get());
            return Change.DONE;
        } catch (IOException e) {
            LOG.error("the slots file could not be written", e);
            return Change.NOT_STORED;
        }
    }

    @Override
    public synchronized Change remove(String name) {
        if (file.slots().of(name).isEmpty()) {
            return Change.UNKNOWN_NAME;
        }
        List<Operator> others =
                operators().stream().filter(one -> !one.name().equals(name)).toList();
        if (keyring.isOpen() && others.stream().noneMatch(one -> one.role() == Role.ADMINISTRATOR)) {
            return Change.LAST_ADMINISTRATOR;
        }
        return rotated(slots -> slots.without(name));
    }

    @Override
    public synchronized Change rotate() {
        return rotated(UnaryOperator.identity());
    }

    @Override
    public synchronized Change accept() {
        Optional<byte[]> fileKey = keyring.subKey(SubKeys.SLOTS_FILE);
        Slots slots = file.slots();
        if (fileKey.isEmpty()) {
            return Change.KEY_CLOSED;
        }
        if (slots.revision() >= logged.highest()) {
            return Change.NOTHING_TO_ACCEPT;
        }
        try {
            file.replace(slots.after(logged.highest()), fileKey.get());
            return Change.DONE;
        } catch (IOException e) {
            LOG.error("the slots file could not be written", e);
            return Change.NOT_STORED;
        }
    }

    @Override
    public long revision() {
        return file.slots().revision();
    }

    private Change rotated(UnaryOperator<Slots> change) {
        if (!keyring.isOpen()) {
            return Change.KEY_CLOSED;
        }
        try {
            rotation.rotate(change);
            return Change.DONE;
        } catch (IOException e) {
            LOG.error("the vault's key could not be changed", e);
            return Change.NOT_STORED;
        }
    }
}
