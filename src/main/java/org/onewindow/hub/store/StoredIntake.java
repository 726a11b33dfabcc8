package org.onewindow.hub.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.JournalIntake;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;

/** Takes counters' logs in. What needs no lock is done before any is taken: reading, hashing, checking the counter's signature. */
final class StoredIntake implements JournalIntake {
    private final CommitGroups groups;
    /** The key that each counter had the last time: with it the signature is checked ahead, and again under the lock if it has another by then. */
    private final Map<String, String> lastKeys = new ConcurrentHashMap<>();

    StoredIntake(Database database, IntakeTransaction transaction) {
        groups = new CommitGroups(
                batches -> database.write(handle -> transaction.take(handle, batches, lastKeys::put)),
                database.dialect().mostGroups);
    }

    @Override
    public BatchOutcome take(Batch batch) throws HubUnavailableException {
        ReadBatch read;
        try {
            read = ReadBatch.of(batch);
        } catch (MalformedEntryException e) {
            return new BatchOutcome.Refused(new BatchRefusal.BadEntry());
        } catch (MalformedProofException e) {
            return new BatchOutcome.Refused(new BatchRefusal.BadCheckpoint());
        }
        String key = lastKeys.get(batch.counter());
        return groups.take(key == null ? read : read.checkedWith(key));
    }
}
