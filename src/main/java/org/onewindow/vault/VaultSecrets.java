package org.onewindow.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is sealed under the vault's key and outlives it: the station's subject key, the lasting key that sub-keys come from which a change of the vault's
 * key leaves as they are, and, only while such a change is under way, the key before. Wiped when closed; not for several threads.
 */
final class VaultSecrets {
    private static final byte[] PURPOSE = "onewindow secrets 2".getBytes(StandardCharsets.US_ASCII);

    private final byte[] subjectKey;
    private final byte[] lastingKey;
    private final Optional<byte[]> previousKey;

    private VaultSecrets(byte[] subjectKey, byte[] lastingKey, Optional<byte[]> previousKey) {
        this.subjectKey = subjectKey;
        this.lastingKey = lastingKey;
        this.previousKey = previousKey;
    }

    static VaultSecrets of(byte[] subjectKey, byte[] lastingKey) {
        return new VaultSecrets(subjectKey.clone(), lastingKey.clone(), Optional.empty());
    }

    static Optional<VaultSecrets> open(Sealing sealing, Slots slots, byte[] vaultKey) {
        byte[] key = SubKeys.SECRETS.of(vaultKey, slots.vault().number());
        return sealing.open(key, associated(slots.vault(), slots.epoch()), slots.sealedSecrets())
                .flatMap(VaultSecrets::decode);
    }

    private static Optional<VaultSecrets> decode(byte[] plain) {
        int one = Sealing.KEY_BYTES;
        if (plain.length != 2 * one && plain.length != 3 * one) {
            return Optional.empty();
        }
        Optional<byte[]> previous =
                plain.length == 3 * one ? Optional.of(Arrays.copyOfRange(plain, 2 * one, 3 * one)) : Optional.empty();
        VaultSecrets secrets =
                new VaultSecrets(Arrays.copyOf(plain, one), Arrays.copyOfRange(plain, one, 2 * one), previous);
        Arrays.fill(plain, (byte) 0);
        return Optional.of(secrets);
    }

    byte[] seal(Sealing sealing, VaultIdentity vault, int epoch, byte[] vaultKey) {
        byte[] plain = new byte[(previousKey.isPresent() ? 3 : 2) * Sealing.KEY_BYTES];
        ByteBuffer out = ByteBuffer.wrap(plain).put(subjectKey).put(lastingKey);
        previousKey.ifPresent(out::put);
        byte[] sealed = sealing.seal(SubKeys.SECRETS.of(vaultKey, vault.number()), associated(vault, epoch), plain);
        Arrays.fill(plain, (byte) 0);
        return sealed;
    }

    private static byte[] associated(VaultIdentity vault, int epoch) {
        return ByteBuffer.allocate(PURPOSE.length + VaultIdentity.NUMBER_BYTES + 4)
                .put(PURPOSE)
                .put(vault.number())
                .putInt(epoch)
                .array();
    }

    VaultSecrets withSubjectKey(byte[] stationKey) {
        return new VaultSecrets(stationKey.clone(), lastingKey.clone(), previousKey.map(byte[]::clone));
    }

    VaultSecrets withPrevious(byte[] vaultKey) {
        return new VaultSecrets(subjectKey.clone(), lastingKey.clone(), Optional.of(vaultKey.clone()));
    }

    VaultSecrets withoutPrevious() {
        return VaultSecrets.of(subjectKey, lastingKey);
    }

    VaultSecrets copy() {
        return new VaultSecrets(subjectKey.clone(), lastingKey.clone(), previousKey.map(byte[]::clone));
    }

    byte[] subjectHash(byte[] subject) {
        return Digests.hmac(subjectKey, subject);
    }

    byte[] lastingKey() {
        return lastingKey;
    }

    Optional<byte[]> previousKey() {
        return previousKey;
    }

    void wipe() {
        Arrays.fill(subjectKey, (byte) 0);
        Arrays.fill(lastingKey, (byte) 0);
        previousKey.ifPresent(key -> Arrays.fill(key, (byte) 0));
    }
}
