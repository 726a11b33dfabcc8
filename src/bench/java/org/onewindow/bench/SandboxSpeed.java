package org.onewindow.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.subject.SubjectNumber;

/** Whether the sandbox answers as quickly about ten million people as about ten thousand. */
final class SandboxSpeed implements Benchmark {
    private static final int ROUNDS = 40;
    private static final int REQUESTS = 2000;
    private static final int WARM_UP = 30_000;
    private static final int RECORDS = 30_000;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        InventedCountry small = InventedCountry.of(10_000);
        InventedCountry large = InventedCountry.of(10_000_000);
        try (Sandbox smallSandbox = sandbox(small);
                Sandbox largeSandbox = sandbox(large)) {
            RequestFlood smallFlood = new RequestFlood(smallSandbox.url(), small);
            RequestFlood largeFlood = new RequestFlood(largeSandbox.url(), large);
            smallFlood.perSecond(WARM_UP, 0);
            largeFlood.perSecond(WARM_UP, 0);
            Samples smallRate = new Samples();
            Samples largeRate = new Samples();
            for (int round = 1; round <= ROUNDS; round++) {
                // By turns, so that what else happens on the machine meets both alike.
                if (round % 2 == 0) {
                    smallRate.add(smallFlood.perSecond(REQUESTS, round));
                    largeRate.add(largeFlood.perSecond(REQUESTS, round));
                } else {
                    largeRate.add(largeFlood.perSecond(REQUESTS, round));
                    smallRate.add(smallFlood.perSecond(REQUESTS, round));
                }
            }
            double atSmall = smallRate.median();
            double atLarge = largeRate.median();
            return List.of(
                    Figure.told("requests at 10 thousand people", atSmall, "/s"),
                    Figure.told("requests at 10 million people", atLarge, "/s"),
                    Figure.ratio("the one ÷ the other", Math.max(atSmall / atLarge, atLarge / atSmall), 1.1),
                    Figure.atMost("one record at 10 thousand people, 99th percentile", recordMillis(small), "ms", 1),
                    Figure.atMost("one record at 10 million people, 99th percentile", recordMillis(large), "ms", 1));
        }
    }

    private static Sandbox sandbox(InventedCountry invented) {
        return Sandbox.start(
                SandboxOptions.of(invented.catalogue(), invented.country(), invented.numbers(), invented.clock())
                        .withLatency(Latency.none()));
    }

    private static double recordMillis(InventedCountry invented) {
        List<Service> services = FifteenServices.of(invented.catalogue()).services();
        Random random = new Random(1);
        Samples millis = new Samples();
        for (int i = 0; i < RECORDS; i++) {
            SubjectNumber somebody = invented.anybody(random);
            Service service = services.get(i % services.size());
            long start = System.nanoTime();
            var unused = invented.country().ask(service, somebody, service.items());
            if (i >= RECORDS / 3) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis.quantile(0.99);
    }
}
