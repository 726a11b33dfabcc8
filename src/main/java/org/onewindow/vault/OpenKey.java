package org.onewindow.vault;

import java.util.Arrays;

/** The vault's key and the station's subject key while somebody is signed in. Wiped when closed. */
final class OpenKey {
    private final byte[] vaultKey;
    private final byte[] subjectKey;
    private final byte[] vaultNumber;

    OpenKey(byte[] vaultKey, byte[] subjectKey, byte[] vaultNumber) {
        this.vaultKey = vaultKey.clone();
        this.subjectKey = subjectKey.clone();
        this.vaultNumber = vaultNumber.clone();
    }

    byte[] vaultKey() {
        return vaultKey.clone();
    }

    byte[] subKey(SubKeys purpose) {
        return purpose.of(vaultKey, vaultNumber);
    }

    byte[] subjectHash(byte[] subject) {
        return Digests.hmac(subjectKey, subject);
    }

    void wipe() {
        Arrays.fill(vaultKey, (byte) 0);
        Arrays.fill(subjectKey, (byte) 0);
    }
}
