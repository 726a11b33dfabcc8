package org.onewindow.hub.store;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.IdempotencyKeys;

/** The table {@code idempotency_key}, and what this process is doing of it. */
final class StoredIdempotencyKeys implements IdempotencyKeys {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Database database;
    private final String holder = UUID.randomUUID().toString();
    private final Map<Owned, byte[]> running = new ConcurrentHashMap<>();

    StoredIdempotencyKeys(Database database) {
        this.database = database;
    }

    private record Owned(String counter, String key) {}

    private record Row(
            byte[] requestHash,
            long claimedAt,
            int status,
            @Nullable String body) {}

    @Override
    public Claim claim(String counter, String key, byte[] requestHash, Instant now) throws HubUnavailableException {
        Owned owned = new Owned(counter, key);
        byte[] before = running.putIfAbsent(owned, requestHash.clone());
        if (before != null) {
            return MessageDigest.isEqual(before, requestHash) ? new Claim.Running() : new Claim.Different();
        }
        boolean first = false;
        try {
            Claim claim = claimed(counter, key, requestHash, now);
            first = claim instanceof Claim.First;
            return claim;
        } finally {
            if (!first) {
                running.remove(owned);
            }
        }
    }

    private Claim claimed(String counter, String key, byte[] requestHash, Instant now) throws HubUnavailableException {
        return database.write(handle -> {
            forget(handle, now.minus(KEPT));
            int inserted = handle.createUpdate(
                            "INSERT INTO idempotency_key"
                                    + " (counter, request_key, request_hash, claimed_at, holder) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .bind(0, counter)
                    .bind(1, key)
                    .bind(2, requestHash)
                    .bind(3, now.toEpochMilli())
                    .bind(4, holder)
                    .execute();
            return inserted == 1 ? new Claim.First() : known(handle, counter, key, requestHash, now);
        });
    }

    private Claim known(Handle handle, String counter, String key, byte[] requestHash, Instant now) {
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
        if (row.claimedAt() > now.minus(LONGEST_SILENCE).toEpochMilli()) {
            return new Claim.Running();
        }
        handle.createUpdate(
                        "UPDATE idempotency_key SET claimed_at = ?, holder = ? WHERE counter = ? AND request_key = ?")
                .bind(0, now.toEpochMilli())
                .bind(1, holder)
                .bind(2, counter)
                .bind(3, key)
                .execute();
        return new Claim.First();
    }

    private static void forget(Handle handle, Instant before) {
        handle.createUpdate("DELETE FROM idempotency_key WHERE claimed_at < ?")
                .bind(0, before.toEpochMilli())
                .execute();
    }

    @Override
    public void stillRunning(Instant now) throws HubUnavailableException {
        if (running.isEmpty()) {
            return;
        }
        database.write(handle -> handle.createUpdate(
                        "UPDATE idempotency_key SET claimed_at = ? WHERE holder = ? AND body IS NULL AND claimed_at < ?")
                .bind(0, now.toEpochMilli())
                .bind(1, holder)
                .bind(2, now.toEpochMilli())
                .execute());
    }

    @Override
    public void together(String counter, String key, Work work) throws HubUnavailableException {
        database.together(() -> {
            Optional<Answer> answer = work.done();
            boolean held = answer.isPresent() ? kept(counter, key, answer.get()) : forgotten(counter, key);
            if (!held) {
                throw new HubUnavailableException("another hub is doing this", new IllegalStateException(holder));
            }
        });
        running.remove(new Owned(counter, key));
    }

    @Override
    public void finish(String counter, String key, Answer answer) throws HubUnavailableException {
        try {
            kept(counter, key, answer);
        } finally {
            running.remove(new Owned(counter, key));
        }
    }

    @Override
    public void giveUp(String counter, String key) throws HubUnavailableException {
        try {
            forgotten(counter, key);
        } finally {
            running.remove(new Owned(counter, key));
        }
    }

    private boolean kept(String counter, String key, Answer answer) throws HubUnavailableException {
        return database.write(handle -> handle.createUpdate("UPDATE idempotency_key SET status = ?, body = ?"
                                + " WHERE counter = ? AND request_key = ? AND holder = ? AND body IS NULL")
                        .bind(0, answer.status())
                        .bind(1, answer.body())
                        .bind(2, counter)
                        .bind(3, key)
                        .bind(4, holder)
                        .execute()
                == 1);
    }

    private boolean forgotten(String counter, String key) throws HubUnavailableException {
        return database.write(handle -> handle.createUpdate("DELETE FROM idempotency_key"
                                + " WHERE counter = ? AND request_key = ? AND holder = ? AND body IS NULL")
                        .bind(0, counter)
                        .bind(1, key)
                        .bind(2, holder)
                        .execute()
                == 1);
    }
}
