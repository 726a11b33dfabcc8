package org.onewindow.vault;

import java.util.HexFormat;

/** Which vault this is: a random number made with it, and the counter whose log it holds. */
final class VaultIdentity {
    static final int NUMBER_BYTES = 16;

    private final byte[] number;
    private final String counter;

    VaultIdentity(byte[] number, String counter) {
        this.number = number.clone();
        this.counter = counter;
    }

    byte[] number() {
        return number.clone();
    }

    String counter() {
        return counter;
    }

    boolean isSame(VaultIdentity other) {
        return counter.equals(other.counter) && java.util.Arrays.equals(number, other.number);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(number);
    }
}
