package org.onewindow.hub;

import java.time.Instant;
import java.util.Optional;

/**
 * A counter as the hub knows it.
 *
 * @param counter its number
 * @param origin the origin of its log
 * @param checkpointKey the verifier key of its checkpoints
 * @param certificateSerial the serial of its certificate, hexadecimal
 * @param renewedSerial the serial of a newer one that it has not used yet; with the first use it takes the old one's place
 * @param certificateUntil when the newest certificate issued to it ends; empty if that was before the hub kept it
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
        Optional<String> renewedSerial,
        Optional<Instant> certificateUntil,
        long acknowledged,
        Optional<String> frozen,
        boolean revoked,
        String checkpoint) {}
