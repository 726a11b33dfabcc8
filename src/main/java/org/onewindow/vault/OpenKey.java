package org.onewindow.vault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The vault's key, its sub-keys and its secrets while somebody is signed in. Wiped when closed. */
final class OpenKey {
    private final byte[] vaultKey;
    private final VaultSecrets secrets;
    private final Map<SubKeys, byte[]> subKeys = new EnumMap<>(SubKeys.class);
    private final Optional<byte[]> previousDays;

    /** Takes copies. */
    OpenKey(byte[] vaultKey, VaultSecrets secrets, byte[] vaultNumber) {
        this.vaultKey = vaultKey.clone();
        this.secrets = secrets.copy();
        for (SubKeys purpose : SubKeys.values()) {
            subKeys.put(purpose, purpose.of(purpose.lasts() ? secrets.lastingKey() : vaultKey, vaultNumber));
        }
        previousDays = secrets.previousKey().map(previous -> SubKeys.DAYS.of(previous, vaultNumber));
    }

    private OpenKey(OpenKey other) {
        vaultKey = other.vaultKey.clone();
        secrets = other.secrets.copy();
        other.subKeys.forEach((purpose, key) -> subKeys.put(purpose, key.clone()));
        previousDays = other.previousDays.map(byte[]::clone);
    }

    OpenKey copy() {
        return new OpenKey(this);
    }

    byte[] vaultKey() {
        return vaultKey.clone();
    }

    VaultSecrets secrets() {
        return secrets.copy();
    }

    byte[] subKey(SubKeys purpose) {
        return Objects.requireNonNull(subKeys.get(purpose)).clone();
    }

    /** What the days' keys may still be wrapped with while the vault's key is being changed. */
    Optional<byte[]> previousDays() {
        return previousDays.map(byte[]::clone);
    }

    byte[] subjectHash(byte[] subject) {
        return secrets.subjectHash(subject);
    }

    void wipe() {
        Arrays.fill(vaultKey, (byte) 0);
        secrets.wipe();
        subKeys.values().forEach(key -> Arrays.fill(key, (byte) 0));
        previousDays.ifPresent(key -> Arrays.fill(key, (byte) 0));
    }
}
