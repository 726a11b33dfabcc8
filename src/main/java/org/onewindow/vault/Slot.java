package org.onewindow.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An operator's slot: the vault's key, wrapped with a key from their password, and their record, sealed with a key of the vault so that nobody can
 * change a role on the disk. The arrays are not copied; nobody in this package changes them.
 *
 * @param number the slot's number, never used again
 * @param name the sign-in name
 * @param cost what the password's key costs
 * @param salt 16 bytes
 * @param wrappedKey the vault's key, sealed
 * @param sealedOperator display name and role, sealed
 */
@SuppressWarnings("ArrayRecordComponent")
record Slot(int number, String name, PasswordCost cost, byte[] salt, byte[] wrappedKey, byte[] sealedOperator) {
    private static final byte[] KEY_PURPOSE = "onewindow slot 1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPERATOR_PURPOSE = "onewindow operator 1".getBytes(StandardCharsets.US_ASCII);

    /** What the wrapped key is bound to: version, vault, slot, operator, parameters. */
    byte[] keyAssociated(VaultIdentity vault) {
        return associated(KEY_PURPOSE, vault)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .array();
    }

    /** What the operator's record is bound to. */
    byte[] operatorAssociated(VaultIdentity vault) {
        return associated(OPERATOR_PURPOSE, vault).array();
    }

    private ByteBuffer associated(byte[] purpose, VaultIdentity vault) {
        byte[] operator = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(purpose.length + VaultIdentity.NUMBER_BYTES + 4 + 4 + operator.length + 12)
                .put(purpose)
                .put(vault.number())
                .putInt(number)
                .putInt(operator.length)
                .put(operator);
    }
}
