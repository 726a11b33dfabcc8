package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One random key per shelf of saved records, each wrapped in a file of its own. A shelf holds what becomes due in one hour, or what belongs to one case;
 * once its key is overwritten and deleted, nothing that stood on it can be read again, wherever a copy of it may be. Safe for use by several threads.
 */
final class Shelves {
    private static final int KEY_BYTES = 32;
    private static final String SUFFIX = ".key";

    private final ViewPlace place;
    private final Sealer sealer;
    private final DurableDisk disk;
    private final byte[] wrapping;
    private final Map<String, byte[]> opened = new HashMap<>();

    Shelves(ViewPlace place, Sealer sealer, DurableDisk disk, byte[] wrapping) {
        this.place = place;
        this.sealer = sealer;
        this.disk = disk;
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
        disk.write(file(shelf), sealer.seal(wrapping, associated(shelf), key));
        opened.put(shelf, key);
        return key;
    }

    /** A shelf's key; empty if it was destroyed, or its file was changed: then what stands on it is lost, and only that. */
    synchronized Optional<byte[]> forReading(String shelf) throws IOException {
        byte[] known = opened.get(shelf);
        if (known != null) {
            return Optional.of(known);
        }
        Path file = file(shelf);
        if (!Files.exists(file) || Files.size(file) > 1024) {
            return Optional.empty();
        }
        Optional<byte[]> key = sealer.open(wrapping, associated(shelf), Files.readAllBytes(file));
        key.ifPresent(read -> opened.put(shelf, read));
        return key;
    }

    /** The shelves there are. */
    synchronized List<String> names() throws IOException {
        if (!Files.isDirectory(place.shelves())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place.shelves())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
        }
    }

    /** Destroys a shelf's key. */
    synchronized void destroy(String shelf) throws IOException {
        byte[] known = opened.remove(shelf);
        if (known != null) {
            Arrays.fill(known, (byte) 0);
        }
        Path file = file(shelf);
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate((int) Math.min(1024, channel.size())));
                channel.force(true);
            }
            Files.delete(file);
            disk.syncDirectory(place.shelves());
        }
    }

    /** Forgets what was opened. */
    synchronized void close() {
        opened.values().forEach(key -> Arrays.fill(key, (byte) 0));
        opened.clear();
    }

    private Path file(String shelf) {
        return place.shelves().resolve(shelf + SUFFIX);
    }

    private byte[] associated(String shelf) {
        return place.associated("shelf|" + shelf);
    }
}
