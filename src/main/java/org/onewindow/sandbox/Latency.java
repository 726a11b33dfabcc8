package org.onewindow.sandbox;

import java.time.Duration;
import java.util.Map;
import org.onewindow.catalogue.Service;

/** How long each service takes to answer. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Latency {

    /** The time the next answer of {@code service} takes. */
    Duration next(Service service);

    /** Every answer at once. */
    static Latency none() {
        return service -> Duration.ZERO;
    }

    /** The given time by service code, {@code otherwise} for all others. For measurements. */
    static Latency fixed(Map<String, Duration> byServiceCode, Duration otherwise) {
        Map<String, Duration> times = Map.copyOf(byServiceCode);
        return service -> times.getOrDefault(service.code(), otherwise);
    }

    /** Each service has a distribution of its own, see {@link RealisticLatency}. */
    static Latency realistic(long seed) {
        return new RealisticLatency(seed);
    }
}
