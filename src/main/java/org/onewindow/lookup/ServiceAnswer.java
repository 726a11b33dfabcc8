package org.onewindow.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The answer of one service within a look-up.
 *
 * @param requestId what the journal, the exchange and the log know it by
 * @param took from sending to the checked answer
 * @param receivedAt when it was there
 */
public record ServiceAnswer(
        PlannedRequest request, Answer answer, UUID requestId, HashVerdict hash, Duration took, Instant receivedAt) {}
