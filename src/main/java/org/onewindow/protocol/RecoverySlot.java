package org.onewindow.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vault's key sealed to the hub's recovery key, for the day when every operator of a counter has forgotten their password. The counter makes it, keeps it
 * among its slots and prints it as one line of text; the hub opens that line with its private key. Immutable; no secret in it can be read without that
 * key.
 *
 * <p>The bytes: version (1), the recovery key it is sealed to (32), {@link PublicSeal} of the vault's key (80). The text:
 * {@code onewindow-recovery-slot-1}, the counter, the vault's number in hex, the bytes in base64, with spaces between.
 */
public final class RecoverySlot {
    private static final byte VERSION = 1;
    private static final int NUMBER_BYTES = 16;
    private static final int SEALED_BYTES = 80;
    private static final String PURPOSE = "onewindow recovery 1";
    private static final String TEXT = "onewindow-recovery-slot-1";
    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(TEXT) + " ([A-Za-z0-9-]{1,16}) ([0-9a-f]{32}) ([A-Za-z0-9+/=]{1,400})\\s*");

    private final String counter;
    private final byte[] vaultNumber;
    private final byte[] recoveryKey;
    private final byte[] sealed;

    private RecoverySlot(String counter, byte[] vaultNumber, byte[] recoveryKey, byte[] sealed) {
        this.counter = counter;
        this.vaultNumber = vaultNumber.clone();
        this.recoveryKey = recoveryKey.clone();
        this.sealed = sealed;
    }

    /**
     * Seals a vault's key.
     *
     * @param counter the vault's counter
     * @param vaultNumber 16 bytes
     * @param recoveryKey the hub's public recovery key, 32 bytes
     * @param vaultKey 32 bytes
     * @throws IllegalArgumentException if a length is wrong
     */
    public static RecoverySlot seal(String counter, byte[] vaultNumber, byte[] recoveryKey, byte[] vaultKey) {
        if (vaultNumber.length != NUMBER_BYTES || vaultKey.length != SealingKeys.KEY_BYTES) {
            throw new IllegalArgumentException("not a vault's number or key");
        }
        byte[] sealed = PublicSeal.seal(recoveryKey, PURPOSE, associated(counter, vaultNumber), vaultKey);
        return new RecoverySlot(counter, vaultNumber, recoveryKey, sealed);
    }

    /** From {@link #encode() bytes} kept in the vault of this counter and number; empty if they are none. */
    public static Optional<RecoverySlot> decode(String counter, byte[] vaultNumber, byte[] bytes) {
        if (bytes.length != 1 + SealingKeys.KEY_BYTES + SEALED_BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] key = Arrays.copyOfRange(bytes, 1, 1 + SealingKeys.KEY_BYTES);
        byte[] sealed = Arrays.copyOfRange(bytes, 1 + SealingKeys.KEY_BYTES, bytes.length);
        return Optional.of(new RecoverySlot(counter, vaultNumber, key, sealed));
    }

    /** From its {@link #text() text}; empty if it is none. */
    public static Optional<RecoverySlot> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(form.group(3));
            return decode(form.group(1), HexFormat.of().parseHex(form.group(2)), bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The vault's key with what it belongs to, or empty if this slot is sealed to another key or has been changed. */
    public Optional<RecoveredKey> open(byte[] privateKey) {
        return PublicSeal.open(privateKey, PURPOSE, associated(counter, vaultNumber), sealed)
                .filter(key -> key.length == SealingKeys.KEY_BYTES)
                .map(key -> new RecoveredKey(counter, vaultNumber, key));
    }

    private static byte[] associated(String counter, byte[] vaultNumber) {
        byte[] name = counter.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(NUMBER_BYTES + name.length)
                .put(vaultNumber)
                .put(name)
                .array();
    }

    /** The counter whose vault it opens. */
    public String counter() {
        return counter;
    }

    /** The number of the vault, 32 hexadecimal digits: the last part of its log's origin. */
    public String vaultNumber() {
        return HexFormat.of().formatHex(vaultNumber);
    }

    /** The public key it is sealed to. */
    public byte[] recoveryKey() {
        return recoveryKey.clone();
    }

    /** As it is kept in the vault. */
    public byte[] encode() {
        return ByteBuffer.allocate(1 + SealingKeys.KEY_BYTES + SEALED_BYTES)
                .put(VERSION)
                .put(recoveryKey)
                .put(sealed)
                .array();
    }

    /** As it is carried to the hub. */
    public String text() {
        return TEXT + " " + counter + " " + HexFormat.of().formatHex(vaultNumber) + " "
                + Base64.getEncoder().encodeToString(encode());
    }
}
