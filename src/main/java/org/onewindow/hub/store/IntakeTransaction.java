package org.onewindow.hub.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.journal.Action;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;

/**
 * Takes batches of different counters within one transaction. The order of locks is always the counters' rows in order of their numbers, days' keys, the
 * hub's head; under the head nothing is done but what needs it. Stateless.
 */
final class IntakeTransaction {
    /** A request is never held up longer on its way; so until then a log that seems to have gone back may be an older request that comes late. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(60);

    private final Dialect dialect;
    private final HubLog hubLog;
    private final CaseDecisions cases;
    private final DayKeys days;
    private final Sealing sealing;
    private final Clock clock;

    IntakeTransaction(Dialect dialect, HubLog hubLog, CaseDecisions cases, DayKeys days, Sealing sealing, Clock clock) {
        this.dialect = dialect;
        this.hubLog = hubLog;
        this.cases = cases;
        this.days = days;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What becomes of a batch. */
    private sealed interface Judged {
        /** It is decided, and nothing is to be stored. */
        record Done(BatchOutcome outcome) implements Judged {}

        /** Its counter has to be frozen. */
        record Freeze(CounterLog log, String reason, long sequence, BatchRefusal refusal) implements Judged {}

        /** It has new entries. */
        record Grow(ReadBatch read, CounterLog before, CounterLog now, GrowingTree tree) implements Judged {
            List<ReadBatch.Item> fresh() {
                return read.from(before.size());
            }
        }
    }

    /** The outcomes, in the order of the batches; {@code keys} is told each counter's key. */
    List<BatchOutcome> take(Handle handle, List<ReadBatch> batches, BiConsumer<String, String> keys) {
        Map<String, CounterLog> logs = CounterLogs.lock(
                handle, batches.stream().map(read -> read.batch().counter()).toList());
        List<Judged> judged = new ArrayList<>(batches.size());
        for (ReadBatch read : batches) {
            Optional<CounterLog> log = Optional.ofNullable(logs.get(read.batch().counter()));
            log.ifPresent(known -> keys.accept(known.counter(), known.checkpointKey()));
            judged.add(judge(handle, log, read));
        }
        List<Judged.Grow> growing = judged.stream()
                .filter(Judged.Grow.class::isInstance)
                .map(Judged.Grow.class::cast)
                .toList();
        insert(handle, growing);
        return append(handle, judged, growing);
    }

    private Judged judge(Handle handle, Optional<CounterLog> found, ReadBatch read) {
        if (found.isEmpty() || found.get().revoked()) {
            return refused(new BatchRefusal.NotEnrolled());
        }
        Batch batch = read.batch();
        CounterLog log = found.get();
        if (log.frozen().isPresent()) {
            return refused(new BatchRefusal.Frozen());
        }
        Optional<Checkpoint> checkpoint = read.checkpoint(log.checkpointKey());
        if (checkpoint.isEmpty() || checkpoint.get().size() != batch.end()) {
            return refused(new BatchRefusal.BadCheckpoint());
        }
        // only a batch that begins before the end can have been answered before
        Optional<BatchTaken> before = batch.first() < log.size()
                ? BatchAnswers.find(handle, log.id(), batch.first(), read.digest())
                : Optional.empty();
        if (before.isPresent()) {
            return new Judged.Done(new BatchOutcome.Taken(before.get()));
        }
        if (batch.first() > log.size()) {
            return refused(new BatchRefusal.Gap(log.size()));
        }
        if (!isSame(handle, log, read.before(log.size()))) {
            return new Judged.Freeze(log, "fork", batch.first(), new BatchRefusal.Fork());
        }
        if (batch.logSize() < log.size()) {
            return wentBack(log, batch);
        }
        return grow(handle, log, read, checkpoint.get());
    }

    private Judged grow(Handle handle, CounterLog log, ReadBatch read, Checkpoint checkpoint) {
        List<ReadBatch.Item> fresh = read.from(log.size());
        GrowingTree tree = new GrowingTree(log.frontier());
        fresh.forEach(item -> tree.append(item.leaf()));
        MerkleFrontier grown = tree.frontier();
        boolean fits = checkpoint.size() < grown.size() || checkpoint.root().equals(grown.root());
        if (!fits && fresh.isEmpty()) {
            return new Judged.Freeze(log, "fork", checkpoint.size(), new BatchRefusal.Fork());
        }
        if (!fits) {
            return refused(new BatchRefusal.BadCheckpoint());
        }
        Batch batch = read.batch();
        if (fresh.isEmpty()) {
            HubHead head = hubLog.head(handle);
            return new Judged.Done(taken(log, head, HubTree.consistency(handle, batch.knownHub(), head.size())));
        }
        return new Judged.Grow(read, log, log.grown(grown, batch.checkpoint(), clock.millis()), tree);
    }

    private void insert(Handle handle, List<Judged.Grow> growing) {
        if (growing.isEmpty()) {
            return;
        }
        PrivateParts parts = new PrivateParts(handle, days, sealing);
        try (NewEntries rows = EntryRows.adding(handle, dialect)) {
            for (Judged.Grow batch : growing) {
                rows.add(batch.now(), batch.fresh(), parts);
            }
            rows.execute();
        }
        LookUpRows.Adding lookUps = LookUpRows.adding(handle);
        growing.forEach(batch -> lookUps.add(batch.now(), batch.fresh()));
        lookUps.execute();
        growing.forEach(batch -> ReviewRows.store(handle, batch.now(), batch.fresh()));
        TreeRows.store(
                handle,
                growing.stream().collect(Collectors.toMap(batch -> batch.now().id(), Judged.Grow::tree)));
        CounterLogs.grow(handle, growing.stream().map(Judged.Grow::now).toList());
        BatchAnswers.forget(
                handle,
                growing.stream()
                        .collect(Collectors.toMap(
                                batch -> batch.now().id(),
                                batch -> batch.read().batch().first())));
    }

    private List<BatchOutcome> append(Handle handle, List<Judged> judged, List<Judged.Grow> growing) {
        if (judged.stream().allMatch(Judged.Done.class::isInstance)) {
            return judged.stream().map(done -> ((Judged.Done) done).outcome()).toList();
        }
        HubLog.Appending appending = hubLog.appending(handle);
        for (Judged batch : judged) {
            if (batch instanceof Judged.Grow grow) {
                cases.apply(handle, grow.fresh(), appending);
                appending.add(HubLog.draft(Action.BATCH_TAKEN, receipt(grow)), Optional.empty());
            } else if (batch instanceof Judged.Freeze freeze) {
                freeze(handle, freeze, appending);
            }
        }
        HubHead head = appending.finish();
        HubTree tree = HubTree.forConsistency(
                handle,
                growing.stream().map(grow -> grow.read().batch().knownHub()).toList(),
                head.size());
        BatchAnswers.Keeping answers = BatchAnswers.keeping(handle);
        List<BatchOutcome> outcomes = new ArrayList<>(judged.size());
        for (Judged batch : judged) {
            if (batch instanceof Judged.Grow grow) {
                Batch content = grow.read().batch();
                BatchOutcome.Taken taken = taken(grow.now(), head, tree.consistencyFrom(content.knownHub()));
                answers.add(grow.now().id(), content.first(), grow.read().digest(), taken.answer());
                outcomes.add(taken);
            } else if (batch instanceof Judged.Freeze freeze) {
                outcomes.add(new BatchOutcome.Refused(freeze.refusal()));
            } else {
                outcomes.add(((Judged.Done) batch).outcome());
            }
        }
        answers.execute();
        return outcomes;
    }

    private static BatchOutcome.Taken taken(CounterLog log, HubHead head, List<String> consistency) {
        return new BatchOutcome.Taken(new BatchTaken(log.counter(), log.size(), head.note(), consistency));
    }

    private static Map<String, String> receipt(Judged.Grow grow) {
        return Map.of(
                "counter", grow.now().counter(),
                "first", Long.toString(grow.before().size()),
                "next", Long.toString(grow.now().size()),
                "root", grow.now().frontier().root().hex());
    }

    private static boolean isSame(Handle handle, CounterLog log, List<ReadBatch.Item> known) {
        if (known.isEmpty()) {
            return true;
        }
        List<byte[]> kept = EntryRows.bytes(handle, log.id(), known.get(0).sequence(), known.size());
        boolean same = kept.size() == known.size();
        for (int i = 0; same && i < known.size(); i++) {
            same = Arrays.equals(kept.get(i), known.get(i).bytes());
        }
        return same;
    }

    private Judged wentBack(CounterLog log, Batch batch) {
        BatchRefusal.Rollback refusal = new BatchRefusal.Rollback(log.size());
        boolean perhapsLate = clock.millis() - log.takenAt() < LONGEST_WAY.toMillis();
        return perhapsLate ? refused(refusal) : new Judged.Freeze(log, "rollback", batch.logSize(), refusal);
    }

    private static void freeze(Handle handle, Judged.Freeze freeze, HubLog.Appending appending) {
        CounterLog log = freeze.log();
        CounterLogs.freeze(handle, log.id(), freeze.reason());
        Map<String, String> details = Map.of(
                "counter", log.counter(),
                "reason", freeze.reason(),
                "acknowledged", Long.toString(log.size()),
                "sequence", Long.toString(freeze.sequence()));
        appending.add(HubLog.draft(Action.COUNTER_FROZEN, details), Optional.of(log.counter()));
    }

    private static Judged refused(BatchRefusal refusal) {
        return new Judged.Done(new BatchOutcome.Refused(refusal));
    }
}
