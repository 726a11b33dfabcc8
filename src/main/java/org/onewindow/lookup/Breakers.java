package org.onewindow.lookup;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.onewindow.catalogue.Service;
import org.onewindow.lookup.LookupSettings.BreakerSettings;

/**
 * One circuit breaker a service: after repeated failures of its own it is left alone for a while, then probed. What is not the service's doing
 * (cancelling, our certificate, an exchange out of reach) counts for neither side. Safe for use by several threads.
 */
final class Breakers {
    private final CircuitBreakerConfig config;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    Breakers(BreakerSettings settings, Timing timing) {
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

    /** Whether the service may be asked now; if so, {@link #after} or {@link #unused} must follow. */
    boolean admits(Service service) {
        return breaker(service).tryAcquirePermission();
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
            return;
        }
        switch (unavailable.trouble()) {
            case PROVIDER_UNREACHABLE, PROVIDER_FAILED, TIMED_OUT ->
                breaker.onError(0, TimeUnit.NANOSECONDS, ServiceFailed.INSTANCE);
            case MAINTENANCE -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
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
