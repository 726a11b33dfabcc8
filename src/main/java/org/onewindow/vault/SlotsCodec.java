package org.onewindow.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onewindow.protocol.SealingKeys;

/**
 * The bytes of the slots file, big-endian: magic "OWSLOTS", version (1 byte), vault number (16), counter, revision (8), epoch (4), next slot's number
 * (4), sealed secrets, recovery slot, number of slots (2), the slots; then HMAC-SHA-256 over all that (32), then SHA-256 over all that (32). A slot:
 * number (4), name, memory (4), passes (4), lanes (4), salt (16), public key (32), wrapped private key, sealed key of the vault, sealed operator. Texts and byte strings have a length (2) before them.
 *
 * <p>The digest finds accidents before a password is asked for; the HMAC, checked when the key is open, finds intent.
 */
final class SlotsCodec {
    private static final byte[] MAGIC = "OWSLOTS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 2;
    private static final int MOST_SLOTS = 200;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_FIELD_BYTES = 1024;

    private final PasswordStrength strength;

    SlotsCodec(PasswordStrength strength) {
        this.strength = strength;
    }

    byte[] encode(Slots slots, byte[] fileKey) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeByte(VERSION);
            out.write(slots.vault().number());
            write(out, slots.vault().counter().getBytes(StandardCharsets.UTF_8));
            out.writeLong(slots.revision());
            out.writeInt(slots.epoch());
            out.writeInt(slots.nextNumber());
            write(out, slots.sealedSecrets());
            write(out, slots.recovery());
            out.writeShort(slots.slots().size());
            for (Slot slot : slots.slots()) {
                out.writeInt(slot.number());
                write(out, slot.name().getBytes(StandardCharsets.UTF_8));
                out.writeInt(slot.cost().memoryKib());
                out.writeInt(slot.cost().passes());
                out.writeInt(slot.cost().lanes());
                out.write(slot.salt());
                out.write(slot.publicKey());
                write(out, slot.wrappedPrivate());
                write(out, slot.sealedKey());
                write(out, slot.sealedOperator());
            }
            out.write(Digests.hmac(fileKey, bytes.toByteArray()));
            out.write(Digests.sha256(ByteBuffer.wrap(bytes.toByteArray())));
        } catch (IOException e) {
            throw new IllegalStateException("memory doesn't fail", e);
        }
        return bytes.toByteArray();
    }

    /** Whether a file was written by somebody who had the vault's key. */
    boolean isAuthentic(byte[] file, byte[] fileKey) {
        int end = file.length - 2 * Digests.BYTES;
        return MessageDigest.isEqual(
                Digests.hmac(fileKey, Arrays.copyOf(file, end)), Arrays.copyOfRange(file, end, end + Digests.BYTES));
    }

    Slots decode(byte[] file) throws VaultRefusedException {
        int end = file.length - 2 * Digests.BYTES;
        if (end < MAGIC.length + 1
                || file.length > MOST_BYTES
                || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            throw damaged("it is not a slots file");
        }
        if (file[MAGIC.length] > VERSION) {
            throw new VaultRefusedException(VaultRefusal.NEWER_VERSION, "version " + file[MAGIC.length]);
        }
        byte[] digest = Digests.sha256(ByteBuffer.wrap(file, 0, end + Digests.BYTES));
        if (!MessageDigest.isEqual(digest, Arrays.copyOfRange(file, end + Digests.BYTES, file.length))) {
            throw damaged("its digest is not that of its content");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, end))) {
            in.skipNBytes(MAGIC.length);
            expect(in.readByte() == VERSION, "unknown version");
            byte[] number = in.readNBytes(VaultIdentity.NUMBER_BYTES);
            VaultIdentity vault = new VaultIdentity(number, text(in));
            Slots slots = new Slots(vault, in.readLong(), in.readInt(), in.readInt(), read(in), read(in), slots(in));
            expect(in.read() < 0, "something follows the slots");
            return slots;
        } catch (IOException e) {
            throw damaged("it ends too early");
        }
    }

    private List<Slot> slots(DataInputStream in) throws IOException, VaultRefusedException {
        int count = in.readUnsignedShort();
        expect(count <= MOST_SLOTS, "too many slots");
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = in.readInt();
            String name = text(in);
            PasswordCost cost = new PasswordCost(in.readInt(), in.readInt(), in.readInt());
            if (!strength.allows(cost)) {
                throw new VaultRefusedException(VaultRefusal.COST_NOT_ACCEPTED, "slot " + number + " has " + cost);
            }
            byte[] salt = in.readNBytes(PasswordCost.SALT_BYTES);
            byte[] publicKey = in.readNBytes(SealingKeys.KEY_BYTES);
            slots.add(new Slot(number, name, cost, salt, publicKey, read(in), read(in), read(in)));
        }
        return slots;
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        if (bytes.length > MOST_FIELD_BYTES) {
            throw new IllegalArgumentException("a field of " + bytes.length + " bytes is too large");
        }
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException, VaultRefusedException {
        int length = in.readUnsignedShort();
        expect(length <= MOST_FIELD_BYTES, "a field is too large");
        byte[] bytes = in.readNBytes(length);
        expect(bytes.length == length, "it ends too early");
        return bytes;
    }

    private static String text(DataInputStream in) throws IOException, VaultRefusedException {
        return new String(read(in), StandardCharsets.UTF_8);
    }

    private static void expect(boolean condition, String otherwise) throws VaultRefusedException {
        if (!condition) {
            throw damaged(otherwise);
        }
    }

    private static VaultRefusedException damaged(String detail) {
        return new VaultRefusedException(VaultRefusal.SLOTS_DAMAGED, detail);
    }
}
