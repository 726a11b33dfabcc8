package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One random key per shelf of saved records, each wrapped in a file of its own. A shelf holds what becomes due in one hour, or what belongs to one case;
 * once its key is overwritten and deleted, nothing that stood on it can be read again, wherever a copy of it may be. Safe for use by several threads.
 */
final class Shelves {
    private static final int KEY_BYTES = 32;

    private final ViewPlace place;
    private final Sealer sealer;
    private final DurableDisk disk;
    private final ShelfFiles files;
    private final byte[] wrapping;
    private final Map<String, byte[]> opened = new HashMap<>();

    Shelves(ViewPlace place, Sealer sealer, DurableDisk disk, byte[] wrapping) {
        this.place = place;
        this.sealer = sealer;
        this.disk = disk;
        this.files = new ShelfFiles(place, disk);
        this.wrapping = wrapping;
    }

    /** A shelf's key, made and durable if there was none. */
    synchronized byte[] forWriting(String shelf) throws IOException {
        Optional<byte[]> known = forReading(shelf);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] key = sealer.randomBytes(KEY_BYTES);
        Files.createDirectories(place.shelves());
        disk.write(files.file(shelf), sealer.seal(wrapping, associated(shelf), key));
        opened.put(shelf, key);
        return key;
    }

    /** A shelf's key; empty if it was destroyed, or its file was changed: then what stands on it is lost, and only that. */
    synchronized Optional<byte[]> forReading(String shelf) throws IOException {
        byte[] known = opened.get(shelf);
        if (known != null) {
            return Optional.of(known);
        }
        Path file = files.file(shelf);
        if (!Files.exists(file) || Files.size(file) > 1024) {
            return Optional.empty();
        }
        Optional<byte[]> key = sealer.open(wrapping, associated(shelf), Files.readAllBytes(file));
        key.ifPresent(read -> opened.put(shelf, read));
        return key;
    }

    /** The shelves there are. */
    List<String> names() throws IOException {
        return files.names();
    }

    /** Destroys a shelf's key. */
    synchronized void destroy(String shelf) throws IOException {
        byte[] known = opened.remove(shelf);
        if (known != null) {
            Arrays.fill(known, (byte) 0);
        }
        files.destroy(shelf);
    }

    /** Forgets what was opened. */
    synchronized void close() {
        opened.values().forEach(key -> Arrays.fill(key, (byte) 0));
        opened.clear();
    }

    private byte[] associated(String shelf) {
        return place.associated("shelf|" + shelf);
    }
}
