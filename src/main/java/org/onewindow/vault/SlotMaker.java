package org.onewindow.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.protocol.PublicSeal;
import org.onewindow.protocol.SealingKeys;

/** Makes an operator's slot, opens one, and makes it anew for another password or another key of the vault. */
final class SlotMaker {
    private static final String SEPARATOR = "\n";
    private static final String PURPOSE = "onewindow slot key 2";

    private final VaultIdentity vault;
    private final Sealing sealing;
    private final PasswordCost cost;

    SlotMaker(VaultIdentity vault, Sealing sealing, PasswordCost cost) {
        this.vault = vault;
        this.sealing = sealing;
        this.cost = cost;
    }

    Slot make(int number, int epoch, Operator operator, char[] password, byte[] vaultKey) {
        SealingKeys keys = SealingKeys.generate();
        byte[] nothing = new byte[0];
        Slot bare = new Slot(number, operator.name(), cost, nothing, keys.publicKey(), nothing, nothing, nothing);
        byte[] privateKey = keys.privateKey();
        Slot withPassword = wrapped(bare, privateKey, password);
        Arrays.fill(privateKey, (byte) 0);
        return keyed(withPassword, epoch, operator, vaultKey);
    }

    private Slot wrapped(Slot slot, byte[] privateKey, char[] password) {
        byte[] salt = sealing.randomBytes(PasswordCost.SALT_BYTES);
        byte[] passwordKey = cost.derive(password, salt);
        Slot fresh = slot.withPassword(cost, salt, new byte[0]);
        byte[] wrapped = sealing.seal(passwordKey, fresh.privateAssociated(vault), privateKey);
        Arrays.fill(passwordKey, (byte) 0);
        return slot.withPassword(cost, salt, wrapped);
    }

    /** The same slot for another key of the vault. */
    Slot keyed(Slot slot, int epoch, Operator operator, byte[] vaultKey) {
        byte[] associated = slot.associated(vault, epoch);
        byte[] content = (operator.role().name() + SEPARATOR + operator.displayName()).getBytes(StandardCharsets.UTF_8);
        return slot.withKey(
                PublicSeal.seal(slot.publicKey(), PURPOSE, associated, vaultKey),
                sealing.seal(SubKeys.OPERATORS.of(vaultKey, vault.number()), associated, content));
    }

    /** The same slot for another password, or empty if the one it has is not {@code current}. */
    Optional<Slot> withPassword(Slot slot, char[] current, char[] fresh) {
        Optional<byte[]> privateKey = privateKey(slot, current);
        Optional<Slot> changed = privateKey.map(key -> wrapped(slot, key, fresh));
        privateKey.ifPresent(key -> Arrays.fill(key, (byte) 0));
        return changed;
    }

    /** The vault's key, or empty if the password is wrong. */
    Optional<byte[]> open(Slot slot, int epoch, char[] password) {
        Optional<byte[]> privateKey = privateKey(slot, password);
        Optional<byte[]> vaultKey = privateKey
                .flatMap(key -> PublicSeal.open(key, PURPOSE, slot.associated(vault, epoch), slot.sealedKey()))
                .filter(key -> key.length == Sealing.KEY_BYTES);
        privateKey.ifPresent(key -> Arrays.fill(key, (byte) 0));
        return vaultKey;
    }

    private Optional<byte[]> privateKey(Slot slot, char[] password) {
        byte[] passwordKey = slot.cost().derive(password, slot.salt());
        Optional<byte[]> privateKey = sealing.open(passwordKey, slot.privateAssociated(vault), slot.wrappedPrivate());
        Arrays.fill(passwordKey, (byte) 0);
        return privateKey;
    }

    /** Works as long as {@link #open} does, for a name that has no slot. */
    void openNothing(char[] password) {
        Arrays.fill(cost.derive(password, vault.number()), (byte) 0);
    }

    /** The operator of a slot, or empty if their record isn't what was sealed. */
    Optional<Operator> operator(Slot slot, int epoch, byte[] operatorsKey) {
        return sealing.open(operatorsKey, slot.associated(vault, epoch), slot.sealedOperator())
                .map(content -> operator(slot.name(), new String(content, StandardCharsets.UTF_8)));
    }

    private static Operator operator(String name, String content) {
        List<String> parts = List.of(content.split(SEPARATOR, 2));
        return new Operator(name, parts.get(1), Role.valueOf(parts.get(0)));
    }
}
