package org.onewindow.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.onewindow.catalogue.Service;

/**
 * Log-normal delays. The median of a service lies between 60 and 400 ms and follows from its code; single answers scatter around it, up to
 * {@link #LONGEST}. The n-th answer of a service takes the same time in every run with the same seed.
 */
final class RealisticLatency implements Latency {
    static final Duration LONGEST = Duration.ofMillis(2_500);

    private static final int SHORTEST_MEDIAN = 60;
    private static final int LONGEST_MEDIAN = 400;
    private static final double SPREAD = 0.35;

    private final long seed;
    private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();

    RealisticLatency(long seed) {
        this.seed = seed;
    }

    @Override
    public Duration next(Service service) {
        long turn =
                asked.computeIfAbsent(service.code(), code -> new AtomicLong()).getAndIncrement();
        double scatter = Math.exp(SPREAD * random(service.code(), turn).nextGaussian());
        long micros = Math.round(median(service.code()).toNanos() / 1_000.0 * scatter);
        return Duration.ofNanos(Math.min(micros, LONGEST.toNanos() / 1_000) * 1_000);
    }

    static Duration median(String serviceCode) {
        int span = LONGEST_MEDIAN - SHORTEST_MEDIAN + 1;
        return Duration.ofMillis(SHORTEST_MEDIAN + new SplittableRandom(serviceCode.hashCode()).nextInt(span));
    }

    private SplittableRandom random(String serviceCode, long turn) {
        return new SplittableRandom(seed ^ ((long) serviceCode.hashCode() << 32) ^ turn * 0x9E3779B97F4A7C15L);
    }
}
