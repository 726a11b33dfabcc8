package org.onewindow.hub.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.JournalIntake;
import org.onewindow.journal.Action;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;

/** Takes counters' logs in; one transaction a batch. The order of locks is always the counter's row, days' keys, the hub's head. */
final class StoredIntake implements JournalIntake {
    /** A request is never held up longer on its way; so until then a log that seems to have gone back may be an older request that comes late. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(60);

    private final Database database;
    private final HubLog hubLog;
    private final CaseDecisions cases;
    private final DayKeys days;
    private final Sealing sealing;
    private final Clock clock;

    StoredIntake(Database database, HubLog hubLog, CaseDecisions cases, DayKeys days, Sealing sealing, Clock clock) {
        this.database = database;
        this.hubLog = hubLog;
        this.cases = cases;
        this.days = days;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public BatchOutcome take(Batch batch) throws HubUnavailableException {
        ReadBatch read;
        try {
            read = ReadBatch.of(batch);
        } catch (MalformedEntryException e) {
            return refused(new BatchRefusal.BadEntry());
        } catch (MalformedProofException e) {
            return refused(new BatchRefusal.BadCheckpoint());
        }
        byte[] digest = read.digest();
        return database.write(handle -> take(handle, read, digest));
    }

    private BatchOutcome take(Handle handle, ReadBatch read, byte[] digest) {
        Batch batch = read.batch();
        Optional<CounterLog> found = CounterLogs.lock(handle, batch.counter());
        if (found.isEmpty() || found.get().revoked()) {
            return refused(new BatchRefusal.NotEnrolled());
        }
        CounterLog log = found.get();
        if (log.frozen().isPresent()) {
            return refused(new BatchRefusal.Frozen());
        }
        Optional<Checkpoint> checkpoint = signed(read, log);
        if (checkpoint.isEmpty() || checkpoint.get().size() != batch.end()) {
            return refused(new BatchRefusal.BadCheckpoint());
        }
        Optional<BatchTaken> before = BatchAnswers.find(handle, log.id(), batch.first(), digest);
        if (before.isPresent()) {
            return new BatchOutcome.Taken(before.get());
        }
        if (batch.first() > log.size()) {
            return refused(new BatchRefusal.Gap(log.size()));
        }
        if (!isSame(handle, log, read.before(log.size()))) {
            return freeze(handle, log, "fork", batch.first(), new BatchRefusal.Fork());
        }
        if (batch.logSize() < log.size()) {
            return wentBack(handle, log, batch);
        }
        return takeRest(handle, log, read, checkpoint.get(), digest);
    }

    private BatchOutcome takeRest(Handle handle, CounterLog log, ReadBatch read, Checkpoint checkpoint, byte[] digest) {
        List<ReadBatch.Item> fresh = read.from(log.size());
        MerkleFrontier grown = log.frontier();
        for (ReadBatch.Item item : fresh) {
            grown = grown.append(item.leaf());
        }
        boolean fits = checkpoint.size() < grown.size() || checkpoint.root().equals(grown.root());
        if (!fits && fresh.isEmpty()) {
            return freeze(handle, log, "fork", checkpoint.size(), new BatchRefusal.Fork());
        }
        if (!fits) {
            return refused(new BatchRefusal.BadCheckpoint());
        }
        Batch batch = read.batch();
        if (fresh.isEmpty()) {
            return new BatchOutcome.Taken(answer(handle, log, hubLog.head(handle), batch.knownHub()));
        }
        EntryRows.insert(handle, log, fresh, new PrivateParts(handle, days, sealing));
        CounterLog now = log.grown(grown, batch.checkpoint(), clock.millis());
        CounterLogs.grow(handle, now);
        HubLog.Appending appending = hubLog.appending(handle);
        cases.apply(handle, fresh, appending);
        appending.add(HubLog.draft(Action.BATCH_TAKEN, taken(log, now)), Optional.empty());
        BatchTaken answer = answer(handle, now, appending.finish(), batch.knownHub());
        BatchAnswers.keep(handle, log.id(), batch.first(), digest, answer);
        return new BatchOutcome.Taken(answer);
    }

    private static BatchTaken answer(Handle handle, CounterLog log, HubHead head, long knownHub) {
        return new BatchTaken(
                log.counter(), log.size(), head.note(), HubTree.consistency(handle, knownHub, head.size()));
    }

    private static Map<String, String> taken(CounterLog before, CounterLog now) {
        return Map.of(
                "counter", now.counter(),
                "first", Long.toString(before.size()),
                "next", Long.toString(now.size()),
                "root", now.frontier().root().hex());
    }

    private static Optional<Checkpoint> signed(ReadBatch read, CounterLog log) {
        try {
            return Checkpoint.signedIn(read.note(), NoteVerifier.parse(log.checkpointKey()));
        } catch (MalformedProofException e) {
            throw new IllegalStateException("the key of counter " + log.counter() + " is damaged", e);
        }
    }

    private static boolean isSame(Handle handle, CounterLog log, List<ReadBatch.Item> known) {
        if (known.isEmpty()) {
            return true;
        }
        List<byte[]> kept = EntryRows.bytes(handle, log.id(), known.get(0).sequence(), known.size());
        boolean same = kept.size() == known.size();
        for (int i = 0; same && i < known.size(); i++) {
            same = Arrays.equals(kept.get(i), known.get(i).content().entry());
        }
        return same;
    }

    private BatchOutcome wentBack(Handle handle, CounterLog log, Batch batch) {
        BatchRefusal.Rollback refusal = new BatchRefusal.Rollback(log.size());
        if (clock.millis() - log.takenAt() < LONGEST_WAY.toMillis()) {
            return refused(refusal);
        }
        return freeze(handle, log, "rollback", batch.logSize(), refusal);
    }

    private BatchOutcome freeze(Handle handle, CounterLog log, String reason, long sequence, BatchRefusal refusal) {
        CounterLogs.freeze(handle, log.id(), reason);
        HubLog.Appending appending = hubLog.appending(handle);
        Map<String, String> details = Map.of(
                "counter", log.counter(),
                "reason", reason,
                "acknowledged", Long.toString(log.size()),
                "sequence", Long.toString(sequence));
        appending.add(HubLog.draft(Action.COUNTER_FROZEN, details), Optional.of(log.counter()));
        appending.finish();
        return refused(refusal);
    }

    private static BatchOutcome refused(BatchRefusal refusal) {
        return new BatchOutcome.Refused(refusal);
    }
}
