package org.onewindow.protocol;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vault's key that the hub has recovered: a secret, carried to its counter in a file and used once; the counter changes its key with it. Its text is
 * {@code onewindow-recovered-key-1}, the counter, the vault's number in hex and the key in base64, with spaces between.
 */
public final class RecoveredKey {
    private static final String TEXT = "onewindow-recovered-key-1";
    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(TEXT) + " ([A-Za-z0-9-]{1,16}) ([0-9a-f]{32}) ([A-Za-z0-9+/=]{44})\\s*");

    private final String counter;
    private final byte[] vaultNumber;
    private final byte[] key;

    RecoveredKey(String counter, byte[] vaultNumber, byte[] key) {
        this.counter = counter;
        this.vaultNumber = vaultNumber.clone();
        this.key = key;
    }

    /** From its {@link #text() text}; empty if it is none. */
    public static Optional<RecoveredKey> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(form.group(3));
            return key.length == SealingKeys.KEY_BYTES
                    ? Optional.of(new RecoveredKey(form.group(1), HexFormat.of().parseHex(form.group(2)), key))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the key of this vault. */
    public boolean isOf(String ofCounter, byte[] ofVault) {
        return counter.equals(ofCounter) && Arrays.equals(vaultNumber, ofVault);
    }

    /** The counter it belongs to. */
    public String counter() {
        return counter;
    }

    /** A copy of the key; wipe it after use. */
    public byte[] key() {
        return key.clone();
    }

    /** As it is carried to the counter: whoever reads it can open a copy of the vault. */
    public String text() {
        return TEXT + " " + counter + " " + HexFormat.of().formatHex(vaultNumber) + " "
                + Base64.getEncoder().encodeToString(key);
    }

    /** Wipes the key. */
    public void wipe() {
        Arrays.fill(key, (byte) 0);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "RecoveredKey of counter " + counter;
    }
}
