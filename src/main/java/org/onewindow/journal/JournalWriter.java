package org.onewindow.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes drafts in groups that share a force, one group at a time. Whoever comes first writes for all who come until it is their turn: one who is alone
 * waits for nobody, and for no other thread. An interrupted thread writes like any other, so a store must not mind being interrupted.
 */
final class JournalWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final int MOST_IN_A_GROUP = 256;

    private final JournalStore store;
    private final Clock clock;
    private final ClockWatch watch;
    private final ReentrantLock turn = new ReentrantLock();
    private Group open = new Group();
    private int unfinished;
    private boolean closed;

    /** Those who share a force. Its list is guarded by the writer until the group's turn has come. */
    private static final class Group {
        private final List<Waiting> waiting = new ArrayList<>();
        private final CompletableFuture<Void> written = new CompletableFuture<>();
        private Optional<Throwable> failure = Optional.empty();
    }

    /** One call's drafts, and the entries they have become once their group is written. */
    private static final class Waiting {
        private final List<SealedDraft> drafts;
        private boolean leads;
        private List<Entry> entries = List.of();

        Waiting(List<SealedDraft> drafts) {
            this.drafts = drafts;
        }
    }

    JournalWriter(JournalStore store, Clock clock, Optional<LongSupplier> ticks) {
        this.store = store;
        this.clock = clock;
        watch = new ClockWatch(store.newestEntry().map(JournalWriter::decoded).map(Entry::time), ticks);
    }

    List<Entry> write(List<SealedDraft> drafts) throws JournalUnavailableException {
        Waiting mine = new Waiting(drafts);
        Group group = joined(mine);
        if (mine.leads) {
            lead(group);
        } else {
            group.written.join();
        }
        if (group.failure.isPresent()) {
            throw new JournalUnavailableException("not written", group.failure.get());
        }
        return mine.entries;
    }

    private synchronized Group joined(Waiting mine) throws JournalUnavailableException {
        if (closed) {
            throw new JournalUnavailableException("the journal is closed");
        }
        Group group = open;
        mine.leads = group.waiting.isEmpty();
        group.waiting.add(mine);
        unfinished++;
        if (group.waiting.size() == MOST_IN_A_GROUP) {
            open = new Group();
        }
        return group;
    }

    private void lead(Group group) {
        turn.lock();
        try {
            synchronized (this) {
                if (open == group) {
                    open = new Group();
                }
            }
            commit(group);
            // Before the next group's turn: those who bring something at once are then in that group, and not alone in
            // one.
            group.written.complete(null);
        } finally {
            turn.unlock();
            finished(group.waiting.size());
        }
    }

    private synchronized void finished(int count) {
        unfinished -= count;
        notifyAll();
    }

    private void commit(Group group) {
        try {
            Numbered numbered = new Numbered(store.nextSequence(), OffsetDateTime.now(clock));
            watch.stepTo(numbered.time).ifPresent(numbered::add);
            List<List<Entry>> answers = new ArrayList<>();
            for (Waiting waiting : group.waiting) {
                answers.add(waiting.drafts.stream().map(numbered::add).toList());
            }
            store.append(numbered.records);
            watch.seen(numbered.time);
            for (int i = 0; i < answers.size(); i++) {
                group.waiting.get(i).entries = answers.get(i);
            }
        } catch (JournalUnavailableException | RuntimeException | Error e) {
            LOG.error("{} entries could not be made durable", group.waiting.size(), e);
            group.failure = Optional.of(e);
        }
    }

    private final class Numbered {
        private final OffsetDateTime time;
        private final List<JournalRecord> records = new ArrayList<>();
        private long next;

        Numbered(long next, OffsetDateTime time) {
            this.next = next;
            this.time = time;
        }

        Entry add(SealedDraft draft) {
            Entry entry = draft.entry(next, time, store.counter());
            records.add(new JournalRecord(next, time.toLocalDate(), EntryCodec.encode(entry), draft.privatePart()));
            next++;
            return entry;
        }
    }

    private static Entry decoded(byte[] bytes) {
        try {
            return EntryCodec.decode(bytes);
        } catch (MalformedEntryException e) {
            throw new DamagedJournalException("the newest entry can't be read", e);
        }
    }

    /** Returns when everything that was brought is written; afterwards nothing can be. */
    @Override
    public synchronized void close() {
        closed = true;
        boolean interrupted = false;
        while (unfinished > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
