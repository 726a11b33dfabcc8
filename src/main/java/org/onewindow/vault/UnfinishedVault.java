package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the very first start of a training station leaves behind if it is cut short: folders, perhaps an empty journal, and no key that could ever open
 * it. Anything more than that is a vault that has lost its keys, and is left alone.
 */
final class UnfinishedVault {
    private static final String FIRST_SEGMENT = SegmentCheck.fileName(1);

    private final Path directory;

    UnfinishedVault(Path directory) {
        this.directory = directory;
    }

    /** Makes room for a new vault, by giving the unfinished one another name beside it; does nothing if there is none. */
    void moveAside() throws IOException {
        if (Files.isDirectory(directory) && isUnfinished()) {
            int number = 1;
            while (Files.exists(aside(number))) {
                number++;
            }
            Files.move(directory, aside(number));
            DurableFiles.syncDirectory(directory.toAbsolutePath().resolveSibling(""));
        }
    }

    /** Whether something stands where a new vault should. */
    boolean isInTheWay() throws IOException {
        return Files.exists(directory) && !isEmpty();
    }

    private Path aside(int number) {
        return directory.resolveSibling(directory.getFileName() + "-unfinished-" + number);
    }

    private boolean isUnfinished() throws IOException {
        try (Stream<Path> below = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) below.filter(path -> !Files.isDirectory(path))::iterator) {
                if (!mayBeLeftOver(file)) {
                    return false;
                }
            }
        }
        return !isEmpty();
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.findAny().isEmpty();
        }
    }

    private boolean mayBeLeftOver(Path file) throws IOException {
        Path name = directory.relativize(file);
        return name.equals(Path.of("keys.slots.new"))
                || name.equals(Path.of("journal", FIRST_SEGMENT + ".new"))
                || (name.equals(Path.of("journal", FIRST_SEGMENT)) && holdsNoRecord(file));
    }

    private static boolean holdsNoRecord(Path segment) throws IOException {
        try {
            ByteBuffer content = SegmentCheck.read(segment);
            SegmentHeader.decode(content);
            return !content.hasRemaining();
        } catch (VaultRefusedException e) {
            return false;
        }
    }
}
