package org.onewindow.hub.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubUnavailableException;

/**
 * Lets batches that come in at the same time share one transaction: one lock on the hub's head, one signature, one commit for all of them. Nobody waits
 * for company: whoever finds a transaction free takes along what waits by then. A group has at most one batch of a counter, and no counter is in two groups
 * at once. If a group fails, each of its batches is tried alone, so that one can't do harm to the others. Safe for use by several threads.
 */
final class CommitGroups {
    private static final int MOST_BATCHES = 16;

    private final Work work;
    private final int mostGroups;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Waiting> queue = new LinkedHashSet<>();
    private final Set<String> atWork = new HashSet<>();
    private int groups;

    /** Takes batches of different counters in one transaction, and returns their outcomes in the same order. */
    interface Work {
        List<BatchOutcome> take(List<ReadBatch> batches) throws HubUnavailableException;
    }

    /**
     * Groups over a store.
     *
     * @param mostGroups how many transactions may be under way at once: while one waits for the disk, the next can insert
     */
    CommitGroups(Work work, int mostGroups) {
        this.work = work;
        this.mostGroups = mostGroups;
    }

    /** A batch on its way. Guarded by the lock. */
    private static final class Waiting {
        private final ReadBatch batch;
        private Optional<BatchOutcome> outcome = Optional.empty();
        private boolean alone;

        Waiting(ReadBatch batch) {
            this.batch = batch;
        }

        String counter() {
            return batch.batch().counter();
        }
    }

    /** Returns when the batch's transaction is durable. */
    BatchOutcome take(ReadBatch batch) throws HubUnavailableException {
        Waiting mine = new Waiting(batch);
        lock.lock();
        try {
            queue.add(mine);
            while (mine.outcome.isEmpty() && !mine.alone) {
                List<Waiting> group = groups < mostGroups ? next() : List.of();
                if (group.isEmpty()) {
                    changed.awaitUninterruptibly();
                } else {
                    lead(group);
                }
            }
        } finally {
            lock.unlock();
        }
        return mine.outcome.isPresent()
                ? mine.outcome.get()
                : work.take(List.of(batch)).get(0);
    }

    /** How many wait for a transaction. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        for (Iterator<Waiting> waiting = queue.iterator(); waiting.hasNext() && group.size() < MOST_BATCHES; ) {
            Waiting next = waiting.next();
            if (atWork.add(next.counter())) {
                group.add(next);
                waiting.remove();
            }
        }
        return group;
    }

    /** With the lock held, but not while the transaction is under way. */
    private void lead(List<Waiting> group) {
        List<BatchOutcome> outcomes = List.of();
        groups++;
        lock.unlock();
        try {
            outcomes = work.take(group.stream().map(waiting -> waiting.batch).toList());
        } catch (HubUnavailableException | RuntimeException e) {
            // each is tried alone by its own thread, which then hears of its own failure
            outcomes = List.of();
        } finally {
            lock.lock();
            groups--;
            for (int i = 0; i < group.size(); i++) {
                Waiting waiting = group.get(i);
                atWork.remove(waiting.counter());
                waiting.outcome = i < outcomes.size() ? Optional.of(outcomes.get(i)) : Optional.empty();
                waiting.alone = waiting.outcome.isEmpty();
            }
            changed.signalAll();
        }
    }
}
