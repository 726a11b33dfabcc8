package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.offline.SyncMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the counter remembers of its hub, in two small files of text beside the segments: {@code sync.position} (two numbers) and {@code sync.decisions} (a
 * number and a canonical entry a line), each with a sum of its lines. What a sum is missing under is read, but only where that can't lose anything: then
 * the hub is asked for all its decisions again. No personal data in them, and nothing that the hub would not say again. Safe for use by several threads.
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
        Optional<SummedLines> kept = read(positionFile);
        boolean whole = isWhole(kept) && isWhole(read(decisionsFile));
        return kept.flatMap(lines -> lines.lines().stream().findFirst())
                .flatMap(SyncFiles::position)
                .map(position -> whole ? position : new Position(position.acknowledged(), 0));
    }

    private static boolean isWhole(Optional<SummedLines> lines) {
        return lines.filter(read -> read.state() == SummedLines.State.WHOLE).isPresent();
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
    public synchronized boolean keepPosition(Position position) {
        return write(positionFile, List.of(position.acknowledged() + " " + position.feedNext()));
    }

    @Override
    public synchronized List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (String line : read(decisionsFile).map(SummedLines::lines).orElse(List.of())) {
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
    public synchronized boolean keepDecisions(List<Decision> decisions) {
        return write(
                decisionsFile,
                decisions.stream()
                        .map(decision -> decision.sequence() + " " + decision.entry())
                        .toList());
    }

    /** The place first: without it the hub is asked for everything. */
    synchronized void delete() throws IOException {
        Files.deleteIfExists(positionFile);
        Files.deleteIfExists(decisionsFile);
        DurableFiles.syncDirectory(positionFile.resolveSibling("").toAbsolutePath());
    }

    private static Optional<SummedLines> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SummedLines lines = SummedLines.read(file);
            if (lines.state() == SummedLines.State.DAMAGED) {
                LOG.warn("{} is damaged: the hub is asked again", file.getFileName());
            }
            return Optional.of(lines);
        } catch (IOException e) {
            LOG.warn("{} can't be read", file.getFileName(), e);
            return Optional.empty();
        }
    }

    private static boolean write(Path file, List<String> lines) {
        try {
            SummedLines.write(file, lines);
            return true;
        } catch (IOException e) {
            LOG.warn("{} can't be written", file.getFileName(), e);
            return false;
        }
    }
}
