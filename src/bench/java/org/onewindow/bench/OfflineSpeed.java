package org.onewindow.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogView;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.Vault;
import org.onewindow.vault.view.VaultView;
import org.onewindow.vault.view.ViewProgress;

/** How long a clerk waits for fifteen departments during an outage: all that a look-up does, what has to be durable before it is shown included. */
final class OfflineSpeed implements Benchmark {
    private static final int PEOPLE = 100;
    private static final int WARM_UP = 300;
    private static final int RUNS = 300;
    private static final double FRAME = 16;
    private static final double WELL_UNDER = FRAME / 2;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        InventedCountry invented = InventedCountry.of(10_000_000);
        FifteenServices fifteen = FifteenServices.of(invented.catalogue());
        SandboxOptions options = SandboxOptions.of(
                        invented.catalogue(), invented.country(), invented.numbers(), invented.clock())
                .withLatency(Latency.none());
        AtomicBoolean reachable = new AtomicBoolean(true);
        try (Sandbox sandbox = Sandbox.start(options);
                HeadlessCounter counter = new HeadlessCounter(
                        folder,
                        sandbox.url(),
                        invented.catalogue(),
                        invented.clock(),
                        LookupSettings.DEFAULT,
                        vault -> means(vault, invented, reachable))) {
            Random random = new Random(1);
            List<SubjectNumber> seen = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                seen.add(invented.anybody(random));
                counter.lookUp(seen.get(i), fifteen.matter());
            }
            reachable.set(false);
            Samples all = new Samples();
            long copies = 0;
            for (int run = 0; run < WARM_UP + RUNS; run++) {
                Stopwatch stopwatch = counter.lookUp(seen.get(run % PEOPLE), fifteen.matter());
                if (run >= WARM_UP) {
                    all.add(stopwatch.last());
                    copies += stopwatch.count(Answer.SavedCopy.class);
                }
            }
            return List.of(
                    Figure.atMost("offline: Enter to the last of 15, median", all.median(), "ms", WELL_UNDER),
                    Figure.atMost("offline: Enter to the last of 15, 99th percentile", all.quantile(0.99), "ms", FRAME),
                    Figure.told("of these, saved copies a look-up", (double) copies / RUNS, ""));
        }
    }

    private static OutageMeans means(Vault vault, InventedCountry invented, AtomicBoolean reachable) {
        VaultView view = vault.view(invented.clock(), ViewProgress.NONE);
        LogView log = view.logView(LogNames.NONE);
        while (log.standing().state() != LogView.State.CURRENT) {
            Thread.onSpinWait();
        }
        return new OutageMeans(reachable::get, view.savedRecords());
    }
}
