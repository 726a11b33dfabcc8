package org.onewindow.offline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal that tells after each write that it has grown. Whoever is told may fail: what is durable by then is recorded, and whoever wrote it hears nothing
 * else. Safe for use by several threads.
 */
public final class WakingJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(WakingJournal.class);

    private final Journal journal;
    private final List<Consumer<Entry>> readers = new CopyOnWriteArrayList<>();
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    /** Writes to {@code journal}. */
    public WakingJournal(Journal journal) {
        this.journal = journal;
    }

    /** Runs {@code grown} after each write from now on, in the writer's thread: it must return at once. */
    public void whenGrown(Runnable grown) {
        sleepers.add(grown);
    }

    /** Gives {@code reader} each entry that is written from now on, in the writer's thread: it must return at once. */
    public void whenWritten(Consumer<Entry> reader) {
        readers.add(reader);
    }

    @Override
    public List<Entry> record(List<EntryDraft> drafts) throws JournalUnavailableException {
        List<Entry> written = journal.record(drafts);
        written.forEach(entry -> readers.forEach(reader -> tell(() -> reader.accept(entry))));
        sleepers.forEach(WakingJournal::tell);
        return written;
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a listener of the journal failed", e);
        }
    }
}
