package org.onewindow.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An operator's slot. The vault's key is sealed to the operator's public key, and their private key is wrapped with a key from their password: so the
 * vault's key can be changed without anybody's password. Their record is sealed with a key of the vault, so that nobody can change a role on the disk.
 * The arrays are not copied; nobody in this package changes them.
 *
 * @param number the slot's number, never used again
 * @param name the sign-in name
 * @param cost what the password's key costs
 * @param salt 16 bytes
 * @param publicKey X25519, 32 bytes
 * @param wrappedPrivate the private key, sealed with the password's key
 * @param sealedKey the vault's key, sealed to the public key
 * @param sealedOperator display name and role, sealed
 */
@SuppressWarnings("ArrayRecordComponent")
record Slot(
        int number,
        String name,
        PasswordCost cost,
        byte[] salt,
        byte[] publicKey,
        byte[] wrappedPrivate,
        byte[] sealedKey,
        byte[] sealedOperator) {
    private static final byte[] KEY_PURPOSE = "onewindow slot 2".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPERATOR_PURPOSE = "onewindow operator 2".getBytes(StandardCharsets.US_ASCII);

    /** What the private key is bound to: version, vault, slot, operator, parameters, public key. */
    byte[] privateAssociated(VaultIdentity vault) {
        return associated(KEY_PURPOSE, vault, 12 + publicKey.length)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(publicKey)
                .array();
    }

    /** What the vault's key and the operator's record are bound to: version, vault, slot, operator, and which key of the vault it is. */
    byte[] associated(VaultIdentity vault, int epoch) {
        return associated(OPERATOR_PURPOSE, vault, 4).putInt(epoch).array();
    }

    private ByteBuffer associated(byte[] purpose, VaultIdentity vault, int more) {
        byte[] operator = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(purpose.length + VaultIdentity.NUMBER_BYTES + 4 + 4 + operator.length + more)
                .put(purpose)
                .put(vault.number())
                .putInt(number)
                .putInt(operator.length)
                .put(operator);
    }

    /** Whether the same password opens the same key with both. */
    boolean opensLike(Slot other) {
        return number == other.number
                && Arrays.equals(salt, other.salt)
                && Arrays.equals(wrappedPrivate, other.wrappedPrivate)
                && Arrays.equals(sealedKey, other.sealedKey);
    }

    Slot withPassword(PasswordCost newCost, byte[] newSalt, byte[] newWrappedPrivate) {
        return new Slot(number, name, newCost, newSalt, publicKey, newWrappedPrivate, sealedKey, sealedOperator);
    }

    Slot withKey(byte[] newSealedKey, byte[] newSealedOperator) {
        return new Slot(number, name, cost, salt, publicKey, wrappedPrivate, newSealedKey, newSealedOperator);
    }
}
