package org.onewindow.hub.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.IdempotencyKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells other hubs on the same store, three times a minute, that what this one does still goes on. Safe for use by several threads. */
final class LivingClaims {
    private static final Logger LOG = LoggerFactory.getLogger(LivingClaims.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final IdempotencyKeys keys;
    private final InstantSource clock;
    private Instant told;

    LivingClaims(IdempotencyKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
        told = clock.instant();
    }

    /** Tells them if it is time to. Never fails. */
    void tellNowAndThen() {
        Instant now = clock.instant();
        if (!isTime(now)) {
            return;
        }
        try {
            keys.stillRunning(now);
        } catch (HubUnavailableException e) {
            LOG.warn("other hubs could not be told what is being done", e);
        }
    }

    private synchronized boolean isTime(Instant now) {
        if (Duration.between(told, now).abs().compareTo(PAUSE) < 0) {
            return false;
        }
        told = now;
        return true;
    }
}
