package org.onewindow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogView;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;
import org.onewindow.vault.view.VaultView;
import org.onewindow.vault.view.ViewProgress;

/** What looking through a long log takes: building the view, opening it, filtering, paging. {@code -Dbench.entries} for another length. */
final class ViewSpeed implements Benchmark {
    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);
    private static final String DIVISION = "110108";
    private static final int GROUP = 5000;
    private static final int ENTRIES_A_CASE = 16;
    private static final int PAGES = 2000;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Path directory = folder.resolve("view");
        write(directory);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.told("entries", ENTRIES, ""));
        double before = processorSeconds();
        figures.add(Figure.atMost("building the view from the journal", seconds(directory), "s", 60));
        double built = processorSeconds();
        figures.add(Figure.told("processor time of that, vault's opening included", built - before, "s"));
        figures.add(Figure.atMost(
                "opening the vault by the mark over its closed segments", vaultOpened(directory), "s", 1));
        double opened = processorSeconds();
        figures.add(Figure.told("processor time of that", opened - built, "s"));
        reopened(directory, figures);
        Files.delete(directory.resolve("vault").resolve("segments.mark"));
        double unmarked = processorSeconds();
        figures.add(Figure.told("opening the vault without a mark, all of it read", vaultOpened(directory), "s"));
        figures.add(Figure.told("processor time of that", processorSeconds() - unmarked, "s"));
        return figures;
    }

    /** Journals {@link #ENTRIES} entries in a training vault. */
    static void write(Path directory) throws Exception {
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(directory);
        TrainingOperator operator = ready.operators().get(0);
        try (Vault vault = ready.vault()) {
            vault.logProofs(DIVISION);
            vault.credentials().open(operator.operator().name(), operator.password());
            try (StationJournal journal =
                    new StationJournal(vault.journalStore(), vault.subjectHash(), Clock.systemDefaultZone())) {
                for (int first = 0; first < ENTRIES; first += GROUP) {
                    List<EntryDraft> group = new ArrayList<>();
                    for (int i = first; i < Math.min(ENTRIES, first + GROUP); i++) {
                        group.add(draft(i));
                    }
                    journal.record(group);
                }
            }
        }
    }

    private static EntryDraft draft(int i) {
        return EntryDraft.of(i % 3 == 0 ? Action.ASKED : Action.ANSWERED, "clerk" + i % 40, "CLERK")
                .inCase("M" + (10 + i % 30), caseOf(i))
                .asking("S%02d.query".formatted(i % 44), List.of("S01-01"), new java.util.UUID(i, i))
                .withOutcome(i % 50 == 0 ? "unavailable" : "found")
                .withDetails(java.util.Map.of("millis", String.valueOf(i % 3000)));
    }

    /** Forty clerks work beside each other, each on one case at a time. */
    private static CaseNumber caseOf(int i) {
        return new CaseNumber("110108-20261123-%02d-%06d".formatted(i % 40, i / 40 / ENTRIES_A_CASE));
    }

    private static double seconds(Path directory) throws Exception {
        return opened(directory, LogView.State.CURRENT, view -> {}) / 1e3;
    }

    /** What the program has used of the processors: on a busy machine the figure to compare. */
    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(java.time.Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static double vaultOpened(Path directory) throws Exception {
        long start = System.nanoTime();
        VaultOpening opening = Vault.open(directory.resolve("vault"), PasswordStrength.TRAINING);
        double seconds = (System.nanoTime() - start) / 1e9;
        ((VaultOpening.Opened) opening).vault().close();
        return seconds;
    }

    private static void reopened(Path directory, List<Figure> figures) throws Exception {
        double millis = opened(directory, LogView.State.CURRENT, view -> look(view, figures));
        figures.add(Figure.atMost("opening the view after sign-in", millis, "ms", 1000));
    }

    private static void look(VaultView view, List<Figure> figures) throws Exception {
        LogView log = view.logView(LogNames.NONE);
        double opening = millis(() -> log.page(LogFilter.ALL, LogOrder.NEWEST_FIRST, OptionalLong.empty(), 100));
        figures.add(Figure.atMost("review's first page right after opening", opening, "ms", 300));
        double firstFilter = millis(() -> log.count(LogFilter.ALL.with(LogColumn.OPERATOR, Set.of("clerk1"))));
        figures.add(Figure.told("first filter right after that", firstFilter, "ms"));
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        LogFilter fourWeeks = LogFilter.ALL.between(today.minusDays(28), today).with(Set.of(Action.ASKED));
        figures.add(Figure.told(
                "the 6,000 newest look-ups of four weeks, by which the rules know what is usual",
                millis(() -> log.page(fourWeeks, LogOrder.NEWEST_FIRST, OptionalLong.empty(), 6_000)),
                "ms"));
        Samples first = new Samples();
        Samples filters = new Samples();
        Samples pages = new Samples();
        for (int round = 0; round < 20; round++) {
            first.add(millis(() -> log.page(LogFilter.ALL, LogOrder.NEWEST_FIRST, OptionalLong.empty(), 100)));
            LogFilter filter = LogFilter.ALL
                    .with(LogColumn.OPERATOR, Set.of("clerk" + round))
                    .with(LogColumn.OUTCOME, Set.of("unavailable"));
            filters.add(millis(() -> log.count(filter)));
            filters.add(millis(() -> log.count(LogFilter.ALL.containing("-0000" + (10 + 3)))));
            filters.add(millis(() -> log.grouped(filter, LogColumn.SERVICE)));
        }
        OptionalLong after = OptionalLong.empty();
        LogFilter busy = LogFilter.ALL.with(LogColumn.OPERATOR, Set.of("clerk7"));
        for (int page = 0; page < PAGES; page++) {
            long start = System.nanoTime();
            var rows = log.page(busy, LogOrder.NEWEST_FIRST, after, 50);
            pages.add((System.nanoTime() - start) / 1e6);
            after = rows.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(rows.get(rows.size() - 1).sequence());
        }
        figures.add(Figure.atMost("review's first page, median", first.median(), "ms", 300));
        figures.add(Figure.atMost("filter, text or grouping over all, p99", filters.quantile(0.99), "ms", 200));
        figures.add(Figure.atMost("page of 50 of one clerk's entries, p99", pages.quantile(0.99), "ms", 10));
    }

    private interface Looking {
        void at(VaultView view) throws Exception;
    }

    /** Signs in and returns how many milliseconds it took until the view was in a state. */
    private static double opened(Path directory, LogView.State state, Looking then) throws Exception {
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(directory);
        TrainingOperator operator = ready.operators().get(0);
        try (Vault vault = ready.vault()) {
            vault.logProofs(DIVISION);
            VaultView view = vault.view(Clock.systemDefaultZone(), ViewProgress.NONE);
            LogView log = view.logView(LogNames.NONE);
            vault.credentials().open(operator.operator().name(), operator.password());
            long start = System.nanoTime();
            while (log.standing().state() != state) {
                Thread.sleep(1);
            }
            double millis = (System.nanoTime() - start) / 1e6;
            then.at(view);
            return millis;
        }
    }

    private interface Step {
        Object run() throws Exception;
    }

    private static double millis(Step step) throws Exception {
        long start = System.nanoTime();
        if (step.run().hashCode() == 0x7fffffff) {
            throw new IllegalStateException();
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
