package org.onewindow.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It belongs to the journal and not to a caller, since an interrupted caller would close the store's file under the hands
 * of everybody else.
 */
final class JournalWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final int MOST_IN_A_GROUP = 256;

    private record Waiting(List<SealedDraft> drafts, CompletableFuture<List<Entry>> answer) {}

    private final JournalStore store;
    private final Clock clock;
    private final ClockWatch watch;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Waiting end = new Waiting(List.of(), new CompletableFuture<>());
    private final Thread thread = new Thread(this::run, "journal");
    private boolean closed;

    JournalWriter(JournalStore store, Clock clock, Optional<LongSupplier> ticks) {
        this.store = store;
        this.clock = clock;
        watch = new ClockWatch(store.newestEntry().map(JournalWriter::decoded).map(Entry::time), ticks);
        thread.setDaemon(true);
        thread.start();
    }

    List<Entry> write(List<SealedDraft> drafts) throws JournalUnavailableException {
        Waiting waiting = new Waiting(drafts, new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                throw new JournalUnavailableException("the journal is closed");
            }
            queue.add(waiting);
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw new JournalUnavailableException("not written", e);
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(group, MOST_IN_A_GROUP - 1);
            ended = group.remove(end);
            if (!group.isEmpty()) {
                commit(group);
            }
        }
    }

    private void commit(List<Waiting> group) {
        try {
            Numbered numbered = new Numbered(store.nextSequence(), OffsetDateTime.now(clock));
            watch.stepTo(numbered.time).ifPresent(numbered::add);
            List<List<Entry>> answers = new ArrayList<>();
            for (Waiting waiting : group) {
                answers.add(waiting.drafts().stream().map(numbered::add).toList());
            }
            store.append(numbered.records);
            watch.seen(numbered.time);
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (JournalUnavailableException | RuntimeException | Error e) {
            LOG.error("{} entries could not be made durable", group.size(), e);
            group.forEach(waiting -> waiting.answer().completeExceptionally(e));
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

    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                queue.add(end);
            }
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
