package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slots on the disk: {@code keys.slots}, and beside it the copy before the last change. Used under the vault's lock. */
final class SlotsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SlotsFile.class);
    private static final String NAME = "keys.slots";

    private final Path file;
    private final Path copy;
    private final SlotsCodec codec;
    private byte[] bytes;
    private Slots slots;

    private SlotsFile(Path file, SlotsCodec codec, byte[] bytes, Slots slots) {
        this.file = file;
        this.copy = file.resolveSibling(NAME + ".older");
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

    /** Replaces it, and keeps what it was beside it. */
    synchronized void replace(Slots changed, byte[] fileKey) throws IOException {
        DurableFiles.write(copy, bytes);
        write(changed, fileKey);
    }

    /**
     * The same for a change after which nothing of before may open: the copy beside it is replaced too, or goes. The change is made once the file itself is
     * replaced; a copy that can neither be replaced nor taken away is for {@link #renewOutdatedCopy()}.
     */
    synchronized void replaceBoth(Slots changed, byte[] fileKey) throws IOException {
        write(changed, fileKey);
        renewCopy();
    }

    private void write(Slots changed, byte[] fileKey) throws IOException {
        byte[] encoded = codec.encode(changed, fileKey);
        DurableFiles.write(file, encoded);
        bytes = encoded;
        slots = changed;
    }

    private void renewCopy() {
        try {
            DurableFiles.write(copy, bytes);
        } catch (IOException e) {
            LOG.error("the copy of the slots file can't be replaced, so it is taken away", e);
            dropCopy();
        }
    }

    private void dropCopy() {
        try {
            Files.deleteIfExists(copy);
            DurableFiles.syncDirectory(copy.resolveSibling("").toAbsolutePath());
        } catch (IOException e) {
            LOG.error("nor can it be taken away: the next sign-in tries again", e);
        }
    }

    /** Replaces a copy in which there is a slot that the file no longer has: an old password, or somebody who was removed. */
    synchronized void renewOutdatedCopy() {
        if (isCopyOutdated()) {
            renewCopy();
        }
    }

    /** A copy that is newer than the file is another matter: then the file was put back. */
    private boolean isCopyOutdated() {
        if (!Files.exists(copy)) {
            return false;
        }
        try {
            Slots before = codec.decode(DurableFiles.read(copy));
            return before.revision() < slots.revision()
                    && before.slots().stream()
                            .anyMatch(slot -> slots.slots().stream().noneMatch(slot::opensLike));
        } catch (IOException | VaultRefusedException e) {
            LOG.warn("the copy of the slots file can't be read", e);
            return false;
        }
    }
}
