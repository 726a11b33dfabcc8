package org.onewindow.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.onewindow.hubclient.Backlog;

/** How long what waited through an outage takes to its hub, over HTTPS and with every check both sides make, once the hub is there. */
final class DrainSpeed implements Benchmark {
    private static final int ENTRIES = Integer.getInteger("bench.queued", 10_000);
    private static final int ROUNDS = 3;
    /** What a counter may take for 2,000 items after a fault was healed; see the tests of the faulty network. */
    private static final double LONGEST_SECONDS = 60;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Samples seconds = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            try (Backlog backlog = new Backlog(folder.resolve("round" + round), ENTRIES)) {
                Duration drained = backlog.drain();
                seconds.add(drained.toNanos() / 1e9);
            }
        }
        return List.of(
                Figure.atMost("draining " + ENTRIES + " queued entries", seconds.median(), "s", LONGEST_SECONDS),
                Figure.told("drained entries", ENTRIES / seconds.median(), "/s"),
                Figure.told("the first time, in a program that has just started", seconds.first(), "s"));
    }
}
