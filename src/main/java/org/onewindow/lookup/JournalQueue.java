package org.onewindow.lookup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the journal in the order of asking, away from the caller's thread; what waits together shares one write. Safe for use by several
 * threads.
 */
final class JournalQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JournalQueue.class);
    private static final int MOST_KEPT = 10_000;

    /** Something to write; {@code done} hears once whether it is durable. */
    private record Item(Supplier<List<EntryDraft>> drafts, boolean kept, Consumer<Boolean> done) {}

    private final Journal journal;
    private final Executor executor;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private final Object pen = new Object();
    private boolean writing;

    JournalQueue(Journal journal, Executor executor) {
        this.journal = journal;
        this.executor = executor;
    }

    /** Writes what must be durable before something may happen. If it can't be written it is forgotten: that something does not happen. */
    void before(Supplier<List<EntryDraft>> drafts, Consumer<Boolean> done) {
        add(new Item(drafts, false, done));
    }

    /** Writes what has happened. If it can't be written now, {@code done} hears so, and it goes out ahead of the next write. */
    void after(EntryDraft draft, Consumer<Boolean> done) {
        List<EntryDraft> drafts = List.of(draft);
        add(new Item(() -> drafts, true, done));
    }

    /** Writes what waits, on the caller's thread, what could not be written before included. */
    void flush() {
        write(true);
    }

    private void add(Item item) {
        boolean start;
        synchronized (waiting) {
            waiting.addLast(item);
            start = !writing;
            writing = true;
        }
        if (start) {
            handOver(item);
        }
    }

    private void handOver(Item item) {
        try {
            executor.execute(() -> write(false));
        } catch (RejectedExecutionException closing) {
            stopped();
            LOG.error("a journal entry came after the look-up was closed");
        } catch (Error e) {
            // No thread is to be had just now. The next entry asks for one again.
            LOG.error("nobody writes the journal: {}", e.getClass().getName());
            if (withdrawn(item)) {
                tell(item, false);
            }
        }
    }

    private void stopped() {
        synchronized (waiting) {
            writing = false;
        }
    }

    /** False if it is being written after all. */
    private boolean withdrawn(Item item) {
        synchronized (waiting) {
            writing = false;
            boolean waited = waiting.removeIf(one -> one == item);
            if (waited && item.kept()) {
                waiting.addLast(new Item(item.drafts(), true, new Told()));
            }
            return waited;
        }
    }

    private void write(boolean keptAlone) {
        synchronized (pen) {
            boolean ended = false;
            try {
                List<Item> batch;
                boolean evenKept = keptAlone;
                while (!(batch = take(evenKept)).isEmpty()) {
                    write(prepared(batch));
                    evenKept = false;
                }
                ended = true;
            } finally {
                if (!ended) {
                    // Or nothing would ever be written again.
                    stopped();
                }
            }
        }
    }

    private static List<Prepared> prepared(List<Item> batch) {
        List<Prepared> all = new ArrayList<>();
        for (Item item : batch) {
            try {
                all.add(new Prepared(item, List.copyOf(item.drafts().get())));
            } catch (RuntimeException | Error e) {
                LOG.error("a journal entry could not be made: {}", e.getClass().getName());
                tell(item, false);
            }
        }
        return all;
    }

    private void write(List<Prepared> batch) {
        if (batch.isEmpty()) {
            return;
        }
        boolean durable = false;
        try {
            journal.record(batch.stream().flatMap(item -> item.drafts.stream()).toList());
            durable = true;
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not write {} look-up entries", batch.size(), e);
            keep(batch);
        } catch (RuntimeException | Error e) {
            if (batch.size() > 1) {
                // One entry the journal can't take must not take the others with it.
                batch.forEach(item -> write(List.of(item)));
                return;
            }
            LOG.error("the journal takes no such entry: {}", e.getClass().getName());
        }
        for (Prepared item : batch) {
            tell(item.item, durable);
        }
    }

    /** All that waits, if some of it is new: kept items alone start nothing, or a broken disk would be tried without a pause. */
    private List<Item> take(boolean evenKept) {
        synchronized (waiting) {
            if (!evenKept && waiting.stream().allMatch(item -> item.done() instanceof Told)) {
                writing = false;
                return List.of();
            }
            List<Item> batch = List.copyOf(waiting);
            waiting.clear();
            return batch;
        }
    }

    private void keep(List<Prepared> batch) {
        synchronized (waiting) {
            List<Prepared> kept =
                    batch.stream().filter(item -> item.item.kept()).toList();
            int room = Math.max(MOST_KEPT - waiting.size(), 0);
            if (kept.size() > room) {
                LOG.error("{} outcomes of look-ups are lost to the journal", kept.size() - room);
                kept = kept.subList(kept.size() - room, kept.size());
            }
            for (int i = kept.size() - 1; i >= 0; i--) {
                List<EntryDraft> drafts = kept.get(i).drafts;
                waiting.addFirst(new Item(() -> drafts, true, new Told()));
            }
        }
    }

    private static void tell(Item item, boolean durable) {
        try {
            item.done().accept(durable);
        } catch (RuntimeException | Error e) {
            LOG.error("what follows a journal entry failed", e);
        }
    }

    /** An item and what it writes, asked for just once. */
    private record Prepared(Item item, List<EntryDraft> drafts) {}

    /** Stands for one who has already heard that the entry could not be written. */
    private static final class Told implements Consumer<Boolean> {
        @Override
        public void accept(Boolean durable) {}
    }
}
