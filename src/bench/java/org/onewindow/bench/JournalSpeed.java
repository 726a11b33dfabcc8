package org.onewindow.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.Vault;

/**
 * What the journal, its tree and its checkpoints cost beyond what the disk costs: one durable entry against as many bytes appended and forced by hand; and 32 writers at once against
 * 32 who bring only bytes and share forces in the same way.
 */
final class JournalSpeed implements Benchmark {
    /** Until Java has translated what an entry takes, which a day's entries would do at a counter. */
    private static final int WARM_UP_GROUPS = 200;

    private static final int GROUP = 200;
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 10;
    private static final int ENTRIES = 200;
    private static final int WRITERS = 32;
    private static final int EACH = 200;
    private static final int WARM_UP_ROUNDS = 8;
    private static final double ONE_AT_MOST = 1.5;
    /** The reverse of 0.6 of the rate. */
    private static final double TOGETHER_AT_MOST = 1 / 0.6;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Path journalFolder = folder.resolve("journal");
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(journalFolder);
        TrainingOperator operator = ready.operators().get(0);
        try (Vault vault = ready.vault();
                FileChannel raw =
                        FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            vault.logProofs("110108");
            vault.credentials().open(operator.operator().name(), operator.password());
            try (StationJournal journal =
                    new StationJournal(vault.journalStore(), vault.subjectHash(), Clock.systemDefaultZone())) {
                EntryDraft draft = draft(operator);
                for (int i = 0; i < WARM_UP_GROUPS; i++) {
                    journal.record(Collections.nCopies(GROUP, draft));
                }
                long before = bytes(journalFolder);
                for (int i = 0; i < WARM_UP; i++) {
                    journal.record(draft);
                }
                int size = Math.toIntExact((bytes(journalFolder) - before) / WARM_UP);
                ByteBuffer same = ByteBuffer.allocateDirect(size);
                Samples entry = new Samples();
                Samples append = new Samples();
                for (int round = 0; round < ROUNDS; round++) {
                    for (int i = 0; i < ENTRIES; i++) {
                        entry.add(micros(() -> journal.record(draft)));
                    }
                    for (int i = 0; i < ENTRIES; i++) {
                        append.add(micros(() -> append(raw, same)));
                    }
                }
                Samples together = new Samples();
                Samples grouped = new Samples();
                Samples alone = new Samples();
                RawGroups groups = new RawGroups(raw, size);
                ByteBuffer group = ByteBuffer.allocateDirect(WRITERS * size);
                for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                    double ours = micros(() -> together(() -> journal.record(draft))) / EACH;
                    double theirs = micros(() -> together(groups::append)) / EACH;
                    if (round >= 0) {
                        together.add(ours);
                        grouped.add(theirs);
                        for (int i = 0; i < EACH; i++) {
                            alone.add(micros(() -> append(raw, group)));
                        }
                    }
                }
                return List.of(
                        Figure.ratio(
                                "durable entry ÷ raw append and force", entry.median() / append.median(), ONE_AT_MOST),
                        Figure.ratio(
                                "32 entries by 32 writers ÷ as many raw records by 32 writers",
                                together.median() / grouped.median(),
                                TOGETHER_AT_MOST),
                        Figure.told("32 entries by 32 writers", together.median(), "µs"),
                        Figure.told("32 raw records by 32 writers, in groups", grouped.median(), "µs"),
                        Figure.told("32 raw records by one writer, in one piece", alone.median(), "µs"),
                        Figure.told("durable entry", entry.median(), "µs"),
                        Figure.told("raw append and force of the same size", append.median(), "µs"),
                        Figure.told("size of an entry on disk", size, "bytes"));
            }
        }
    }

    /** The answer of a department about a citizen, the longest kind of entry that is journalled often, with its encrypted private part. */
    private static EntryDraft draft(TrainingOperator operator) {
        return EntryDraft.of(
                        Action.ANSWERED,
                        operator.operator().name(),
                        operator.operator().role().name())
                .about(InventedCountry.of(10_000).anybody(new Random(1)))
                .inCase("M04", new CaseNumber("110108-20261123-99-000001"))
                .asking("S20.query", List.of("S20-01", "S20-02"), new UUID(1, 1))
                .withOutcome("found")
                .withHashVerdict("VERIFIED")
                .withDetails(Map.of("millis", "180"));
    }

    /** Each writer waits for its entry to be durable before it brings the next. */
    private static void together(Step step) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            Callable<Void> writer = () -> {
                for (int i = 0; i < EACH; i++) {
                    step.run();
                }
                return null;
            };
            for (Future<Void> done : writers.invokeAll(Collections.nCopies(WRITERS, writer))) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
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
