package org.onewindow.lookup;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.onewindow.catalogue.Service;
import org.onewindow.lookup.LookupSettings.BreakerSettings;

/**
 * One circuit breaker a service: after repeated failures of its own it is left alone for a while, then probed. What is not the service's doing
 * (cancelling, our certificate, an exchange out of reach) counts for neither side. An exchange whose configuration is outdated fails for every service
 * alike, so that one such answer leaves all of them alone for as long; unless one was heard in that time, since then the exchange works and the trouble
 * is one department's own. Safe for use by several threads.
 */
final class Breakers {
    private final CircuitBreakerConfig config;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final Timing timing;
    private final long rest;
    private final AtomicLong exchangeRestsUntil;
    private final AtomicLong heardAt;

    Breakers(BreakerSettings settings, Timing timing) {
        this.timing = timing;
        this.rest = settings.rest().toNanos();
        this.exchangeRestsUntil = new AtomicLong(timing.nanos());
        this.heardAt = new AtomicLong(timing.nanos() - rest);
        config = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.least())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.rest())
                .permittedNumberOfCallsInHalfOpenState(settings.probes())
                .clock(new TimingClock(timing))
                .build();
    }

    /** Why the service is left alone now; if it is not, {@link #after} or {@link #unused} must follow. */
    Optional<Trouble> whyNot(Service service) {
        if (timing.nanos() - exchangeRestsUntil.get() < 0) {
            return Optional.of(Trouble.EXCHANGE_CONFIGURATION_OUTDATED);
        }
        return breaker(service).tryAcquirePermission() ? Optional.empty() : Optional.of(Trouble.CIRCUIT_OPEN);
    }

    /** Whether the service may be asked now; if so, {@link #after} or {@link #unused} must follow. */
    boolean admits(Service service) {
        return whyNot(service).isEmpty();
    }

    /** The service was to be asked, and was not. */
    void unused(Service service) {
        breaker(service).releasePermission();
    }

    /** What came of asking. */
    void after(Service service, Answer answer) {
        CircuitBreaker breaker = breaker(service);
        if (!(answer instanceof Answer.Unavailable unavailable)) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            if (answer instanceof Answer.Found
                    || answer instanceof Answer.NotFound
                    || answer instanceof Answer.Mismatch) {
                heardAt.set(timing.nanos());
                exchangeRestsUntil.set(timing.nanos());
            }
            return;
        }
        switch (unavailable.trouble()) {
            case PROVIDER_UNREACHABLE, PROVIDER_FAILED, TIMED_OUT ->
                breaker.onError(0, TimeUnit.NANOSECONDS, ServiceFailed.INSTANCE);
            case MAINTENANCE -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            case EXCHANGE_CONFIGURATION_OUTDATED -> {
                if (timing.nanos() - heardAt.get() >= rest) {
                    exchangeRestsUntil.set(timing.nanos() + rest);
                }
                breaker.releasePermission();
            }
            default -> breaker.releasePermission();
        }
    }

    private CircuitBreaker breaker(Service service) {
        return breakers.computeIfAbsent(service.code(), code -> CircuitBreaker.of(code, config));
    }

    /** The library counts throwables; this one carries nothing. */
    private static final class ServiceFailed extends Exception {
        private static final long serialVersionUID = 1L;
        static final ServiceFailed INSTANCE = new ServiceFailed();

        private ServiceFailed() {
            super("the service failed", null, false, false);
        }
    }
}
