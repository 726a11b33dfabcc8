package org.onewindow.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.offline.SyncMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the counter remembers of its hub, in two small files of text beside the segments: {@code sync.position} (two numbers) and {@code sync.decisions} (a
 * number and a canonical entry a line). No personal data in them, and nothing that the hub would not say again. Safe for use by several threads.
 */
final class SyncFiles implements SyncMemory {
    private static final Logger LOG = LoggerFactory.getLogger(SyncFiles.class);

    private final Path positionFile;
    private final Path decisionsFile;

    SyncFiles(Path directory) {
        positionFile = directory.resolve("sync.position");
        decisionsFile = directory.resolve("sync.decisions");
    }

    @Override
    public synchronized Optional<Position> position() {
        return lines(positionFile).stream().findFirst().flatMap(SyncFiles::position);
    }

    private static Optional<Position> position(String line) {
        String[] numbers = line.split(" ", -1);
        try {
            return numbers.length == 2
                    ? Optional.of(new Position(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keepPosition(Position position) {
        write(positionFile, position.acknowledged() + " " + position.feedNext() + "\n");
    }

    @Override
    public synchronized List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (String line : lines(decisionsFile)) {
            int space = line.indexOf(' ');
            try {
                decisions.add(
                        new Decision(Long.parseLong(line.substring(0, Math.max(space, 0))), line.substring(space + 1)));
            } catch (NumberFormatException e) {
                LOG.warn("a line of {} is none", decisionsFile.getFileName());
            }
        }
        return decisions;
    }

    @Override
    public synchronized void keepDecisions(List<Decision> decisions) {
        write(
                decisionsFile,
                decisions.stream()
                        .map(decision -> decision.sequence() + " " + decision.entry() + "\n")
                        .collect(Collectors.joining()));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("{} can't be read", file.getFileName(), e);
            return List.of();
        }
    }

    private static void write(Path file, String text) {
        try {
            DurableFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("{} can't be written", file.getFileName(), e);
        }
    }
}
