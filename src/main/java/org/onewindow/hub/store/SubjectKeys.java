package org.onewindow.hub.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.onewindow.subject.NumberKind;

/** The station's keyed hash of subjects, as counters put it into their entries: HMAC-SHA-256 over kind, a zero byte and number. Stateless. */
final class SubjectKeys {
    private final byte[] key;

    SubjectKeys(byte[] key) {
        this.key = key.clone();
    }

    /** Those that a number may have: whoever asks does not say of which kind it is. */
    List<byte[]> all(String number) {
        return Arrays.stream(NumberKind.values()).map(kind -> of(kind, number)).toList();
    }

    byte[] of(NumberKind kind, String number) {
        byte[] subject = (kind.name() + '\0' + number).getBytes(StandardCharsets.UTF_8);
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        mac.update(subject, 0, subject.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }
}
