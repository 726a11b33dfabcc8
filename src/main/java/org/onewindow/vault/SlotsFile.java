package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The slots on the disk: {@code keys.slots}, and beside it the copy before the last change. Used under the vault's lock. */
final class SlotsFile {
    private static final String NAME = "keys.slots";

    private final Path file;
    private final SlotsCodec codec;
    private byte[] bytes;
    private Slots slots;

    private SlotsFile(Path file, SlotsCodec codec, byte[] bytes, Slots slots) {
        this.file = file;
        this.codec = codec;
        this.bytes = bytes;
        this.slots = slots;
    }

    static boolean existsIn(Path directory) {
        return Files.exists(directory.resolve(NAME));
    }

    static SlotsFile read(Path directory, SlotsCodec codec) throws IOException, VaultRefusedException {
        byte[] bytes = Files.readAllBytes(directory.resolve(NAME));
        return new SlotsFile(directory.resolve(NAME), codec, bytes, codec.decode(bytes));
    }

    static SlotsFile create(Path directory, SlotsCodec codec, Slots slots, byte[] fileKey) throws IOException {
        byte[] bytes = codec.encode(slots, fileKey);
        DurableFiles.write(directory.resolve(NAME), bytes);
        return new SlotsFile(directory.resolve(NAME), codec, bytes, slots);
    }

    synchronized Slots slots() {
        return slots;
    }

    /** Whether what was read had been written with the vault's key. */
    synchronized boolean isAuthentic(byte[] fileKey) {
        return codec.isAuthentic(bytes, fileKey);
    }

    /** The same for a change after which nothing of before may open: the copy beside it is replaced too. */
    synchronized void replaceBoth(Slots changed, byte[] fileKey) throws IOException {
        replace(changed, fileKey);
        DurableFiles.write(file.resolveSibling(NAME + ".older"), bytes);
    }

    synchronized void replace(Slots changed, byte[] fileKey) throws IOException {
        byte[] encoded = codec.encode(changed, fileKey);
        DurableFiles.write(file.resolveSibling(NAME + ".older"), bytes);
        DurableFiles.write(file, encoded);
        bytes = encoded;
        slots = changed;
    }
}
