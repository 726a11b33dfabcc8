package org.onewindow.hub.store;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.IdempotencyKeys;

/** The table {@code idempotency_key}. */
final class StoredIdempotencyKeys implements IdempotencyKeys {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Database database;

    StoredIdempotencyKeys(Database database) {
        this.database = database;
    }

    private record Row(
            byte[] requestHash,
            long claimedAt,
            int status,
            @Nullable String body) {}

    @Override
    public Claim claim(String counter, String key, byte[] requestHash, Instant now) throws HubUnavailableException {
        return database.write(handle -> {
            forget(handle, now.minus(KEPT));
            int inserted = handle.createUpdate(
                            "INSERT INTO idempotency_key"
                                    + " (counter, request_key, request_hash, claimed_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .bind(0, counter)
                    .bind(1, key)
                    .bind(2, requestHash)
                    .bind(3, now.toEpochMilli())
                    .execute();
            return inserted == 1 ? new Claim.First() : known(handle, counter, key, requestHash, now);
        });
    }

    private static Claim known(Handle handle, String counter, String key, byte[] requestHash, Instant now) {
        Optional<Row> found = handle.createQuery("SELECT request_hash, claimed_at, status, body FROM idempotency_key"
                        + " WHERE counter = ? AND request_key = ? FOR UPDATE")
                .bind(0, counter)
                .bind(1, key)
                .map((row, context) -> new Row(
                        row.getBytes("request_hash"),
                        row.getLong("claimed_at"),
                        row.getInt("status"),
                        row.getString("body")))
                .findOne();
        if (found.isEmpty()) {
            return new Claim.Running();
        }
        Row row = found.get();
        if (!MessageDigest.isEqual(row.requestHash(), requestHash)) {
            return new Claim.Different();
        }
        if (row.body() != null) {
            return new Claim.Done(row.status(), row.body());
        }
        if (row.claimedAt() > now.minus(LONGEST_RUN).toEpochMilli()) {
            return new Claim.Running();
        }
        handle.createUpdate("UPDATE idempotency_key SET claimed_at = ? WHERE counter = ? AND request_key = ?")
                .bind(0, now.toEpochMilli())
                .bind(1, counter)
                .bind(2, key)
                .execute();
        return new Claim.First();
    }

    private static void forget(Handle handle, Instant before) {
        handle.createUpdate("DELETE FROM idempotency_key WHERE claimed_at < ?")
                .bind(0, before.toEpochMilli())
                .execute();
    }

    @Override
    public void finish(String counter, String key, int status, String body) throws HubUnavailableException {
        database.write(handle -> handle.createUpdate(
                        "UPDATE idempotency_key SET status = ?, body = ? WHERE counter = ? AND request_key = ?")
                .bind(0, status)
                .bind(1, body)
                .bind(2, counter)
                .bind(3, key)
                .execute());
    }

    @Override
    public void giveUp(String counter, String key) throws HubUnavailableException {
        database.write(handle -> handle.createUpdate(
                        "DELETE FROM idempotency_key WHERE counter = ? AND request_key = ? AND body IS NULL")
                .bind(0, counter)
                .bind(1, key)
                .execute());
    }
}
