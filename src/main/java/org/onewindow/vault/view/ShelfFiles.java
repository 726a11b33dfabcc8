package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files with the keys of {@link Shelves}. Their names say when they are due, so that what is due can be destroyed while nobody is signed in. Safe for
 * use by several threads of one vault.
 */
final class ShelfFiles {
    private static final String SUFFIX = ".key";
    private static final String HOUR = "hour-";
    private static final Pattern OF_AN_HOUR = Pattern.compile(HOUR + "\\d{1,12}");

    private final ViewPlace place;
    private final DurableDisk disk;

    ShelfFiles(ViewPlace place, DurableDisk disk) {
        this.place = place;
        this.disk = disk;
    }

    Path file(String shelf) {
        return place.shelves().resolve(shelf + SUFFIX);
    }

    /** The shelves there are. */
    List<String> names() throws IOException {
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

    /** Overwrites and deletes a shelf's key, from the disk too. */
    void destroy(String shelf) throws IOException {
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

    /** Destroys the keys of what is due; what belongs to a case only the journal can tell, once it can be read. */
    void destroyDue(Instant now) throws IOException {
        for (String shelf : names()) {
            if (isDue(shelf, now)) {
                destroy(shelf);
            }
        }
    }

    /** Whether all that stands on a shelf is past its term. */
    static boolean isDue(String shelf, Instant now) {
        long hour = Math.floorDiv(now.toEpochMilli(), Duration.ofHours(1).toMillis());
        return OF_AN_HOUR.matcher(shelf).matches() && Long.parseLong(shelf.substring(HOUR.length())) <= hour;
    }
}
