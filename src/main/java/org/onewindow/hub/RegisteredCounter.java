package org.onewindow.hub;

import java.util.Optional;

/**
 * A counter as the hub knows it.
 *
 * @param counter its number
 * @param origin the origin of its log
 * @param checkpointKey the verifier key of its checkpoints
 * @param certificateSerial the serial of its certificate, hexadecimal
 * @param acknowledged how many entries the hub has of it
 * @param frozen why nothing more is taken from it, {@code fork} or {@code rollback}
 * @param revoked whether its certificate no longer counts
 * @param checkpoint the signed note of its log that came with the newest entry; empty before the first
 */
public record RegisteredCounter(
        String counter,
        String origin,
        String checkpointKey,
        String certificateSerial,
        long acknowledged,
        Optional<String> frozen,
        boolean revoked,
        String checkpoint) {}
