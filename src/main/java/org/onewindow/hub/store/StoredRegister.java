package org.onewindow.hub.store;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.RegisteredCounter;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** The counters that may speak to the hub. */
final class StoredRegister implements CounterRegister {
    private static final int MOST_WRONG_TRIES = 5;

    private final Database database;
    private final HubLog hubLog;
    private final Clock clock;

    StoredRegister(Database database, HubLog hubLog, Clock clock) {
        this.database = database;
        this.hubLog = hubLog;
        this.clock = clock;
    }

    @Override
    public Optional<RegisteredCounter> find(String counter) throws HubUnavailableException {
        return database.read(handle -> CounterLogs.find(handle, counter)).map(CounterLog::registered);
    }

    @Override
    public List<RegisteredCounter> all() throws HubUnavailableException {
        return database.read(CounterLogs::all).stream()
                .filter(CounterLog::current)
                .map(CounterLog::registered)
                .toList();
    }

    @Override
    public void offerCode(String counter, byte[] codeHash, Instant until) throws HubUnavailableException {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM enrolment_code WHERE counter = ?")
                    .bind(0, counter)
                    .execute();
            return handle.createUpdate("INSERT INTO enrolment_code (counter, code_hash, valid_until, wrong_tries)"
                            + " VALUES (?, ?, ?, 0)")
                    .bind(0, counter)
                    .bind(1, codeHash)
                    .bind(2, until.toEpochMilli())
                    .execute();
        });
    }

    @Override
    public boolean redeemCode(String counter, byte[] codeHash, Instant now) throws HubUnavailableException {
        return database.write(handle -> {
            Optional<byte[]> kept = handle.createQuery("SELECT code_hash FROM enrolment_code"
                            + " WHERE counter = ? AND valid_until > ? AND wrong_tries < ? FOR UPDATE")
                    .bind(0, counter)
                    .bind(1, now.toEpochMilli())
                    .bind(2, MOST_WRONG_TRIES)
                    .map((row, context) -> row.getBytes("code_hash"))
                    .findOne();
            if (kept.isEmpty()) {
                return false;
            }
            boolean right = MessageDigest.isEqual(kept.get(), codeHash);
            String statement = right
                    ? "DELETE FROM enrolment_code WHERE counter = ?"
                    : "UPDATE enrolment_code SET wrong_tries = wrong_tries + 1 WHERE counter = ?";
            handle.createUpdate(statement).bind(0, counter).execute();
            return right;
        });
    }

    @Override
    public void enrol(
            String counter,
            String origin,
            String checkpointKey,
            String certificateSerial,
            Instant certificateUntil,
            String operator)
            throws HubUnavailableException {
        database.write(handle -> {
            CounterLogs.lock(handle, counter);
            int same = handle.createUpdate(
                            "UPDATE counter_log SET checkpoint_key = ?, certificate_serial = ?,"
                                    + " renewed_serial = NULL, certificate_until = ?, is_current = TRUE, revoked = FALSE WHERE counter = ? AND origin = ?")
                    .bind(0, checkpointKey)
                    .bind(1, certificateSerial)
                    .bind(2, certificateUntil.toEpochMilli())
                    .bind(3, counter)
                    .bind(4, origin)
                    .execute();
            handle.createUpdate("UPDATE counter_log SET is_current = FALSE WHERE counter = ? AND origin <> ?")
                    .bind(0, counter)
                    .bind(1, origin)
                    .execute();
            if (same == 0) {
                CounterLogs.insert(
                        handle, counter, origin, checkpointKey, certificateSerial, certificateUntil, clock.millis());
            }
            Map<String, String> details =
                    Map.of("counter", counter, "origin", origin, "key", checkpointKey, "serial", certificateSerial);
            return journal(handle, Action.COUNTER_ENROLLED, operator, details);
        });
    }

    @Override
    public void renew(String counter, String certificateSerial, Instant certificateUntil)
            throws HubUnavailableException {
        database.write(handle -> {
            handle.createUpdate("UPDATE counter_log SET renewed_serial = ?, certificate_until = ?"
                            + " WHERE counter = ? AND is_current")
                    .bind(0, certificateSerial)
                    .bind(1, certificateUntil.toEpochMilli())
                    .bind(2, counter)
                    .execute();
            Map<String, String> details = Map.of("counter", counter, "serial", certificateSerial);
            return journal(handle, Action.COUNTER_RENEWED, "", details);
        });
    }

    @Override
    public void use(String counter, String certificateSerial) throws HubUnavailableException {
        database.write(handle -> handle.createUpdate("UPDATE counter_log SET certificate_serial = renewed_serial,"
                        + " renewed_serial = NULL WHERE counter = ? AND renewed_serial = ?")
                .bind(0, counter)
                .bind(1, certificateSerial)
                .execute());
    }

    @Override
    public boolean revoke(String counter, String operator) throws HubUnavailableException {
        return database.write(handle -> {
            int revoked = handle.createUpdate("UPDATE counter_log SET revoked = TRUE WHERE counter = ? AND NOT revoked")
                    .bind(0, counter)
                    .execute();
            if (revoked > 0) {
                journal(handle, Action.COUNTER_REVOKED, operator, Map.of("counter", counter));
            }
            return revoked > 0;
        });
    }

    private HubHead journal(Handle handle, Action action, String operator, Map<String, String> details) {
        HubLog.Appending appending = hubLog.appending(handle);
        appending.add(EntryDraft.of(action, operator, "").withDetails(details), Optional.empty());
        return appending.finish();
    }
}
