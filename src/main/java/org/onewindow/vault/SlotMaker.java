package org.onewindow.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;

/** Makes an operator's slot, and opens one. */
final class SlotMaker {
    private static final String SEPARATOR = "\n";

    private final VaultIdentity vault;
    private final Sealing sealing;
    private final PasswordCost cost;

    SlotMaker(VaultIdentity vault, Sealing sealing, PasswordCost cost) {
        this.vault = vault;
        this.sealing = sealing;
        this.cost = cost;
    }

    Slot make(int number, Operator operator, char[] password, byte[] vaultKey) {
        byte[] salt = sealing.randomBytes(PasswordCost.SALT_BYTES);
        Slot bare = new Slot(number, operator.name(), cost, salt, new byte[0], new byte[0]);
        byte[] passwordKey = cost.derive(password, salt);
        byte[] wrapped = sealing.seal(passwordKey, bare.keyAssociated(vault), vaultKey);
        Arrays.fill(passwordKey, (byte) 0);
        byte[] content = (operator.role().name() + SEPARATOR + operator.displayName()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed =
                sealing.seal(SubKeys.OPERATORS.of(vaultKey, vault.number()), bare.operatorAssociated(vault), content);
        return new Slot(number, operator.name(), cost, salt, wrapped, sealed);
    }

    /** The vault's key, or empty if the password is wrong. */
    Optional<byte[]> open(Slot slot, char[] password) {
        byte[] passwordKey = slot.cost().derive(password, slot.salt());
        Optional<byte[]> vaultKey = sealing.open(passwordKey, slot.keyAssociated(vault), slot.wrappedKey());
        Arrays.fill(passwordKey, (byte) 0);
        return vaultKey;
    }

    /** Works as long as {@link #open} does, for a name that has no slot. */
    void openNothing(char[] password) {
        Arrays.fill(cost.derive(password, vault.number()), (byte) 0);
    }

    /** The operator of a slot, or empty if their record isn't what was sealed. */
    Optional<Operator> operator(Slot slot, byte[] operatorsKey) {
        return sealing.open(operatorsKey, slot.operatorAssociated(vault), slot.sealedOperator())
                .map(content -> operator(slot.name(), new String(content, StandardCharsets.UTF_8)));
    }

    private static Operator operator(String name, String content) {
        List<String> parts = List.of(content.split(SEPARATOR, 2));
        return new Operator(name, parts.get(1), Role.valueOf(parts.get(0)));
    }
}
