package org.onewindow.hub.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A token bucket for each caller. Remembers the last {@value #MOST} callers; one forgotten begins anew. Safe for use by several threads. */
final class TokenBuckets {
    private static final int MOST = 4_096;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final int burst;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    private static final class Bucket {
        private double tokens;
        private long at;
    }

    TokenBuckets(double perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /** Takes a token; empty if there was one, else how long until there will be. */
    synchronized Optional<Duration> take(String caller) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(caller, any -> fresh(now));
        if (buckets.size() > MOST) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / NANOS * perSecond);
        bucket.at = now;
        if (bucket.tokens >= 1) {
            bucket.tokens -= 1;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) ((1 - bucket.tokens) / perSecond * NANOS)));
    }

    private Bucket fresh(long now) {
        Bucket bucket = new Bucket();
        bucket.tokens = burst;
        bucket.at = now;
        return bucket;
    }
}
