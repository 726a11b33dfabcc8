package org.onewindow.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.Vault;

/** What the journal costs beyond what the disk costs: one durable entry against as many bytes appended and forced by hand. */
final class JournalSpeed implements Benchmark {
    private static final int WARM_UP = 500;
    private static final int ROUNDS = 10;
    private static final int ENTRIES = 200;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Path journalFolder = folder.resolve("journal");
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(journalFolder);
        TrainingOperator operator = ready.operators().get(0);
        try (Vault vault = ready.vault();
                FileChannel raw =
                        FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            vault.credentials().open(operator.operator().name(), operator.password());
            try (StationJournal journal =
                    new StationJournal(vault.journalStore(), vault.subjectHash(), Clock.systemDefaultZone())) {
                long before = bytes(journalFolder);
                for (int i = 0; i < WARM_UP; i++) {
                    record(journal, operator);
                }
                int size = Math.toIntExact((bytes(journalFolder) - before) / WARM_UP);
                ByteBuffer same = ByteBuffer.allocateDirect(size);
                Samples entry = new Samples();
                Samples append = new Samples();
                for (int round = 0; round < ROUNDS; round++) {
                    for (int i = 0; i < ENTRIES; i++) {
                        entry.add(micros(() -> record(journal, operator)));
                    }
                    for (int i = 0; i < ENTRIES; i++) {
                        append.add(micros(() -> append(raw, same)));
                    }
                }
                return List.of(
                        Figure.told("durable entry ÷ raw append and force", entry.median() / append.median(), "×"),
                        Figure.told("durable entry", entry.median(), "µs"),
                        Figure.told("raw append and force of the same size", append.median(), "µs"),
                        Figure.told("size of an entry on disk", size, "bytes"));
            }
        }
    }

    private static void record(StationJournal journal, TrainingOperator operator) throws Exception {
        journal.record(EntryDraft.of(
                        Action.LOCKED,
                        operator.operator().name(),
                        operator.operator().role().name())
                .withOutcome("measured"));
    }

    private static void append(FileChannel raw, ByteBuffer bytes) throws IOException {
        bytes.clear();
        while (bytes.hasRemaining()) {
            raw.write(bytes);
        }
        raw.force(false);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double micros(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e3;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
