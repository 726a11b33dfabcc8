package org.onewindow.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.bench.FifteenServices.Timed;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.server.Sandbox;

/** What the whole path adds to the departments' own delays, also when two departments never come to an end. */
final class AnswersSpeed implements Benchmark {
    /** About a clerk's day. */
    private static final int WARM_UP = 150;

    private static final int RUNS = 15;
    private static final int FAULTY_RUNS = 3;

    /** Breakers that stay closed: each run is to meet the faults afresh. */
    private static final LookupSettings SETTINGS = new LookupSettings(
            LookupSettings.DEFAULT.deadline(),
            LookupSettings.DEFAULT.retryPauseLeast(),
            LookupSettings.DEFAULT.retryPauseMost(),
            new LookupSettings.BreakerSettings(1000, 1000, 100, Duration.ofSeconds(10), 1));

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        InventedCountry invented = InventedCountry.of(10_000_000);
        FifteenServices fifteen = FifteenServices.of(invented.catalogue());
        List<Timed> timed = fifteen.slowestFirst();
        double slowest = millis(timed.get(0));
        double fastest = millis(timed.get(timed.size() - 1));
        String hanging = timed.get(timed.size() / 2).code();
        String dripping = timed.get(timed.size() / 2 - 1).code();
        Map<String, Duration> delays = timed.stream().collect(Collectors.toMap(Timed::code, Timed::delay));
        SandboxOptions options = SandboxOptions.of(
                        invented.catalogue(), invented.country(), invented.numbers(), invented.clock())
                .withLatency(Latency.fixed(delays, Duration.ZERO));
        try (Sandbox sandbox = Sandbox.start(options);
                HeadlessCounter counter =
                        new HeadlessCounter(folder, sandbox.url(), invented.catalogue(), invented.clock(), SETTINGS)) {
            Random people = new Random(1);
            Samples first = new Samples();
            Samples last = new Samples();
            Samples planned = new Samples();
            double coldLast =
                    counter.lookUp(invented.anybody(people), fifteen.matter()).last();
            for (int run = 0; run < WARM_UP + RUNS; run++) {
                Stopwatch stopwatch = whole(counter.lookUp(invented.anybody(people), fifteen.matter()), 0);
                if (run >= WARM_UP) {
                    first.add(stopwatch.first());
                    last.add(stopwatch.last());
                    planned.add(stopwatch.plannedMillis());
                }
            }
            Set<String> faulty = Set.of(hanging, dripping);
            sandbox.faults().switchOn(hanging, Fault.HANGS);
            sandbox.faults().switchOn(dripping, Fault.DRIP);
            Samples firstBesideThem = new Samples();
            Samples others = new Samples();
            Samples atDeadline = new Samples();
            // As close upon each other as those before; what never comes is not waited for.
            for (int run = 0; run < RUNS; run++) {
                Stopwatch stopwatch =
                        whole(counter.lookUp(invented.anybody(people), fifteen.matter(), 15 - faulty.size()), 2);
                firstBesideThem.add(stopwatch.first());
                others.add(stopwatch.lastOf(service -> !faulty.contains(service)));
            }
            for (int run = 0; run < FAULTY_RUNS; run++) {
                Stopwatch stopwatch = whole(counter.lookUp(invented.anybody(people), fifteen.matter()), 2);
                atDeadline.add(stopwatch.lastOf(faulty::contains));
            }
            return List.of(
                    Figure.ratio("last of 15 answers ÷ the slowest service's delay", last.median() / slowest, 1.05),
                    Figure.ratio("first answer ÷ the fastest service's delay", first.median() / fastest, 1.2),
                    Figure.ratio(
                            "the same, last, one service hanging and one dripping", others.median() / slowest, 1.05),
                    Figure.ratio(
                            "the same, first, one service hanging and one dripping",
                            firstBesideThem.median() / fastest,
                            1.2),
                    Figure.ratio(
                            "end of those two ÷ the deadline",
                            atDeadline.median() / SETTINGS.deadline().toMillis(),
                            1.05),
                    Figure.told("Enter to the plan being durable", planned.median(), "ms"),
                    Figure.told("last answer of the first look-up after the start", coldLast / slowest, "×"));
        }
    }

    private static Stopwatch whole(Stopwatch stopwatch, int unavailable) {
        if (stopwatch.answers() != 15
                || stopwatch.count(Answer.Refused.class) > 0
                || stopwatch.count(Answer.NotPermitted.class) > 0
                || stopwatch.count(Answer.Unavailable.class) != unavailable) {
            throw new IllegalStateException("the look-up did not go as the benchmark needs it to");
        }
        return stopwatch;
    }

    private static double millis(Timed timed) {
        return timed.delay().toMillis();
    }
}
