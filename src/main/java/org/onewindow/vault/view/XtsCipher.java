package org.onewindow.vault.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * XTS-AES over data units of whole 16-byte blocks (IEEE 1619; no ciphertext stealing), in one direction. All blocks of a call go through the JDK's AES
 * together, which the processor's own AES instructions do; only the tweaks are made here. Safe for use by several threads, one at a time.
 */
final class XtsCipher {
    private static final int BLOCK = 16;
    /** x^128 = x^7 + x^2 + x + 1, IEEE 1619 §5.2. */
    private static final long FEEDBACK = 0x87;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Cipher data;
    private final Cipher tweak;
    private final int unitBytes;

    private XtsCipher(Cipher data, Cipher tweak, int unitBytes) {
        this.data = data;
        this.tweak = tweak;
        this.unitBytes = unitBytes;
    }

    /**
     * @param dataKey an AES key
     * @param tweakKey an AES key, which may be the same
     * @param unitBytes how long a data unit is: a multiple of 16
     */
    static XtsCipher encrypting(byte[] dataKey, byte[] tweakKey, int unitBytes) {
        return new XtsCipher(aes(Cipher.ENCRYPT_MODE, dataKey), aes(Cipher.ENCRYPT_MODE, tweakKey), unitBytes);
    }

    /** The other direction; see {@link #encrypting}. */
    static XtsCipher decrypting(byte[] dataKey, byte[] tweakKey, int unitBytes) {
        return new XtsCipher(aes(Cipher.DECRYPT_MODE, dataKey), aes(Cipher.ENCRYPT_MODE, tweakKey), unitBytes);
    }

    @SuppressWarnings("InsecureCryptoUsage") // the block cipher that XTS is made of, not a mode to encrypt with
    private static Cipher aes(int direction, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(direction, new SecretKeySpec(key, "AES"));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    /**
     * Encrypts or decrypts data units in place.
     *
     * @param units whole data units
     * @param firstUnit the number of the first of them; the others follow
     */
    synchronized void apply(byte[] units, long firstUnit) {
        int count = units.length / unitBytes;
        if (count * unitBytes != units.length) {
            throw new IllegalArgumentException("not whole data units: " + units.length);
        }
        byte[] tweaks = new byte[count * BLOCK];
        for (int unit = 0; unit < count; unit++) {
            LONGS.set(tweaks, unit * BLOCK, firstUnit + unit);
        }
        through(tweak, tweaks);
        xorTweaks(units, tweaks);
        through(data, units);
        xorTweaks(units, tweaks);
    }

    private static void through(Cipher cipher, byte[] bytes) {
        try {
            cipher.doFinal(bytes, 0, bytes.length, bytes, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refuses whole blocks", e);
        }
    }

    /** Done twice rather than remembered: making the tweaks anew takes less than fetching them from memory. */
    private void xorTweaks(byte[] units, byte[] tweaks) {
        for (int start = 0, unit = 0; start < units.length; start += unitBytes, unit += BLOCK) {
            long low = (long) LONGS.get(tweaks, unit);
            long high = (long) LONGS.get(tweaks, unit + 8);
            for (int at = start; at < start + unitBytes; at += BLOCK) {
                LONGS.set(units, at, (long) LONGS.get(units, at) ^ low);
                LONGS.set(units, at + 8, (long) LONGS.get(units, at + 8) ^ high);
                long carry = high >> 63 & FEEDBACK;
                high = high << 1 | low >>> 63;
                low = low << 1 ^ carry;
            }
        }
    }
}
