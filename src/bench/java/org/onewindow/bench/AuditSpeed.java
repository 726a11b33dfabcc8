package org.onewindow.bench;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.journal.audit.ExportCheck;
import org.onewindow.journal.audit.ExportWriter;
import org.onewindow.journal.audit.Verdict;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.UnprovenJournal;
import org.onewindow.vault.Vault;

/** What it costs to make the log provable, and to check a log of a million entries with 512 MiB. */
final class AuditSpeed implements Benchmark {
    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);
    private static final int GROUP = 500;
    /** Until Java has translated what an entry takes. */
    private static final int WARM_UP_GROUPS = 100;

    private static final int SINGLES = 2_000;
    private static final int PROOFS = 2_000;

    private final InventedCountry people = InventedCountry.of(10_000);

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        TrainingVault.Opening.Ready ready =
                (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(folder.resolve("journal"));
        TrainingOperator operator = ready.operators().get(0);
        try (Vault vault = ready.vault()) {
            LogProofs log = vault.logProofs("110108");
            vault.credentials().open(operator.operator().name(), operator.password());
            Samples proven = new Samples();
            Samples unproven = new Samples();
            try (StationJournal journal =
                            new StationJournal(vault.journalStore(), vault.subjectHash(), Clock.systemDefaultZone());
                    Bare bare = Bare.in(folder.resolve("bare"))) {
                for (int i = 0; i < WARM_UP_GROUPS; i++) {
                    List<EntryDraft> group = group(operator, i);
                    journal.record(group);
                    bare.journal().record(group);
                }
                for (int i = 0; i < 2 * SINGLES; i++) {
                    EntryDraft draft = draft(operator, i);
                    boolean provenFirst = i % 2 == 0;
                    StationJournal first = provenFirst ? journal : bare.journal();
                    StationJournal second = provenFirst ? bare.journal() : journal;
                    double one = micros(() -> first.record(draft));
                    double other = micros(() -> second.record(draft));
                    if (i >= SINGLES) {
                        proven.add(provenFirst ? one : other);
                        unproven.add(provenFirst ? other : one);
                    }
                }
                for (int round = WARM_UP_GROUPS; log.size() < ENTRIES; round++) {
                    journal.record(group(operator, round));
                }
            }
            Path export = folder.resolve("log.export");
            long size = log.size();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(export));
                    Stream<Entry> entries =
                            new StoredJournalReader(vault.journalStore(), Clock.systemDefaultZone()).from(0)) {
                new ExportWriter(log).write(out, entries.map(EntryCodec::encode).iterator(), 0, size);
            }
            Samples proof = new Samples();
            Random random = new Random(1);
            int hashes = 0;
            for (int i = 0; i < PROOFS; i++) {
                long start = System.nanoTime();
                InclusionProof one = log.inclusion(random.nextLong(size), size);
                proof.add((System.nanoTime() - start) / 1e6);
                hashes = Math.max(hashes, one.hashes().size());
            }
            double hashing = hashingMicros(log, vault);
            return List.of(
                    Figure.atMost("checking " + size + " entries in 512 MiB", checkSeconds(export), "s", 10),
                    Figure.atMost("hashes of a proof among " + size, hashes, "", 20),
                    Figure.atMost("making a proof, median", proof.median(), "ms", 5),
                    Figure.ratio(
                            "durable entry with tree and checkpoints ÷ without",
                            proven.median() / unproven.median(),
                            1.05),
                    Figure.told("durable entry", proven.median(), "µs"),
                    Figure.told("durable entry without tree and checkpoints", unproven.median(), "µs"),
                    Figure.told("hashing an entry into the tree", hashing, "µs"),
                    Figure.told("signing a checkpoint", signingMicros(), "µs"));
        }
    }

    /** A second vault, signed in, whose entries go into the segments only. */
    private record Bare(Vault vault, StationJournal journal) implements AutoCloseable {
        static Bare in(Path folder) {
            TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(folder);
            TrainingOperator operator = ready.operators().get(0);
            Vault vault = ready.vault();
            vault.credentials().open(operator.operator().name(), operator.password());
            return new Bare(
                    vault,
                    new StationJournal(UnprovenJournal.of(vault), vault.subjectHash(), Clock.systemDefaultZone()));
        }

        @Override
        public void close() throws Exception {
            journal.close();
            vault.close();
        }
    }

    /** A group of entries as look-ups have them; different from each other, as in life. */
    private List<EntryDraft> group(TrainingOperator operator, int round) {
        return IntStream.range(GROUP * round, GROUP * (round + 1))
                .mapToObj(number -> draft(operator, number))
                .toList();
    }

    /** The answer of a department, the longest kind of entry that is journalled often. */
    private EntryDraft draft(TrainingOperator operator, int number) {
        return EntryDraft.of(
                        Action.ANSWERED,
                        operator.operator().name(),
                        operator.operator().role().name())
                .about(people.anybody(new Random(number)))
                .inCase(
                        "M%02d".formatted(1 + number % 30),
                        new CaseNumber("110108-20261123-99-%06d".formatted(number / 30 % 1_000_000)))
                .asking(
                        "S%02d.query".formatted(1 + number % 44),
                        List.of("S%02d-01".formatted(1 + number % 44), "S%02d-02".formatted(1 + number % 44)),
                        new UUID(number, number))
                .withOutcome(number % 50 == 0 ? "unavailable" : "found")
                .withHashVerdict("VERIFIED")
                .withDetails(Map.of("millis", String.valueOf(80 + number % 2900)));
    }

    private static double hashingMicros(LogProofs log, Vault vault) {
        byte[] entry = vault.journalStore().newestEntry().orElseThrow();
        MerkleFrontier frontier = log.frontier(log.size());
        int rounds = 200_000;
        long start = 0;
        for (int i = -rounds; i < rounds; i++) {
            if (i == 0) {
                start = System.nanoTime();
            }
            frontier = frontier.append(MerkleTree.leafHash(entry));
        }
        return (System.nanoTime() - start) / 1e3 / rounds;
    }

    private static double signingMicros() {
        NoteSigner signer = NoteSigner.generate("measured", new SecureRandom());
        Checkpoint checkpoint = new Checkpoint("measured", 1, MerkleTree.emptyRoot());
        Samples signing = new Samples();
        for (int i = 0; i < 500; i++) {
            signing.add(micros(() -> signer.sign(checkpoint)));
        }
        return signing.median();
    }

    private static double checkSeconds(Path export) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditSpeed.class.getName(),
                        export.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("the export was not found valid");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Checks an export, in a Java machine of its own. */
    public static void main(String[] arguments) throws Exception {
        Verdict verdict = ExportCheck.check(Path.of(arguments[0]), Optional.empty(), List.of());
        System.exit(verdict instanceof Verdict.Valid ? 0 : 1);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double micros(Step step) {
        long start = System.nanoTime();
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e3;
    }
}
