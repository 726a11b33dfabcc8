package org.onewindow.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.server.Sandbox;

/** How many whole look-ups of fifteen services a second one counter, and four counters, bring back when departments take no time. */
final class LookupsSpeed implements Benchmark {
    private static final int COUNTERS = 4;
    private static final int WARM_UP = 100;
    private static final int RUNS = 200;
    private static final int REQUESTS = 20_000;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        InventedCountry invented = InventedCountry.of(10_000_000);
        FifteenServices fifteen = FifteenServices.of(invented.catalogue());
        SandboxOptions options = SandboxOptions.of(
                        invented.catalogue(), invented.country(), invented.numbers(), invented.clock())
                .withLatency(Latency.none());
        List<HeadlessCounter> counters = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.start(options)) {
            for (int i = 0; i < COUNTERS; i++) {
                counters.add(new HeadlessCounter(
                        folder.resolve("counter" + i),
                        sandbox.url(),
                        invented.catalogue(),
                        invented.clock(),
                        LookupSettings.DEFAULT));
            }
            perSecond(counters.subList(0, 1), WARM_UP, invented, fifteen);
            double one = perSecond(counters.subList(0, 1), RUNS, invented, fifteen);
            double four = perSecond(counters, RUNS, invented, fifteen);
            double bare = new RequestFlood(sandbox.url(), invented).perSecond(REQUESTS, 1);
            return List.of(
                    Figure.told("answers of look-ups ÷ bare requests to the same sandbox", four * 15 / bare, "×"),
                    Figure.told("look-ups of 15 services, one counter", one, "/s"),
                    Figure.told("look-ups of 15 services, four counters together", four, "/s"),
                    Figure.told("answers, four counters together", four * 15, "/s"));
        } finally {
            for (HeadlessCounter counter : counters) {
                counter.close();
            }
        }
    }

    private static double perSecond(
            List<HeadlessCounter> counters, int runs, InventedCountry invented, FifteenServices fifteen)
            throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(counters.size());
        long start = System.nanoTime();
        List<Future<Object>> working = new ArrayList<>();
        for (HeadlessCounter counter : counters) {
            Random people = new Random(working.size() + 1L);
            working.add(clerks.submit(() -> {
                for (int run = 0; run < runs; run++) {
                    Stopwatch unused = counter.lookUp(invented.anybody(people), fifteen.matter());
                }
                return clerks;
            }));
        }
        for (Future<Object> clerk : working) {
            clerk.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        clerks.shutdown();
        return counters.size() * runs / seconds;
    }
}
