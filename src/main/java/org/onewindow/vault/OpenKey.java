package org.onewindow.vault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The vault's key, its sub-keys and the station's subject key while somebody is signed in. Wiped when closed. */
final class OpenKey {
    private final byte[] vaultKey;
    private final byte[] subjectKey;
    private final Map<SubKeys, byte[]> subKeys = new EnumMap<>(SubKeys.class);

    OpenKey(byte[] vaultKey, byte[] subjectKey, byte[] vaultNumber) {
        this.vaultKey = vaultKey.clone();
        this.subjectKey = subjectKey.clone();
        for (SubKeys purpose : SubKeys.values()) {
            subKeys.put(purpose, purpose.of(vaultKey, vaultNumber));
        }
    }

    byte[] vaultKey() {
        return vaultKey.clone();
    }

    byte[] subKey(SubKeys purpose) {
        return Objects.requireNonNull(subKeys.get(purpose)).clone();
    }

    byte[] subjectHash(byte[] subject) {
        return Digests.hmac(subjectKey, subject);
    }

    void wipe() {
        Arrays.fill(vaultKey, (byte) 0);
        Arrays.fill(subjectKey, (byte) 0);
        subKeys.values().forEach(key -> Arrays.fill(key, (byte) 0));
    }
}
