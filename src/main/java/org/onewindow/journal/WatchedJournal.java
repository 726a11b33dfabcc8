package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal that notices when its disk is full or can't be written and when that is over, and when it is found damaged, which is for good. Nothing is tried
 * twice: what could not be made durable has not happened, and whoever wanted it hears so. Meanwhile it looks every few seconds whether it can be written
 * again, and journals itself how long that was. Safe for use by several threads.
 */
public final class WatchedJournal implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedJournal.class);

    /** Whether entries can be written. */
    public enum State {
        /** Nothing is known against it. */
        WRITABLE,
        /** The disk is full: what was acknowledged is safe, and nothing new can be recorded. */
        DISK_FULL,
        /** The disk can't be written though there is room: what was acknowledged is safe, and nothing new can be recorded. */
        DISK_UNWRITABLE,
        /** What it holds was found damaged: nothing is recorded any more, and the next opening refuses. Until then what is sound can be read. */
        DAMAGED
    }

    private final Journal journal;
    private final JournalRoom room;
    private final Clock clock;
    private final Duration period;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "journal-room");
        thread.setDaemon(true);
        return thread;
    });
    private final List<EntryDraft> owed = new ArrayList<>();
    private State state = State.WRITABLE;
    private Optional<String> damageReference = Optional.empty();
    private OffsetDateTime since;

    /**
     * Watches {@code journal}, whose disk {@code room} knows and whose damage {@code damage}; looks for room once a {@code period} while there is none.
     */
    public WatchedJournal(Journal journal, JournalRoom room, JournalDamage damage, Clock clock, Duration period) {
        this.journal = journal;
        this.room = room;
        this.clock = clock;
        this.period = period;
        since = OffsetDateTime.now(clock);
        damage.whenFound(this::damaged);
    }

    /** Finds the damage in the program's log; empty while none is known. */
    public synchronized Optional<String> damageReference() {
        return damageReference;
    }

    private void damaged(String detail) {
        CRC32C sum = new CRC32C();
        sum.update(detail.getBytes(StandardCharsets.UTF_8));
        String reference = HexFormat.of().withUpperCase().toHexDigits((int) sum.getValue());
        synchronized (this) {
            state = State.DAMAGED;
            damageReference = Optional.of(reference);
        }
        LOG.error("the journal is damaged, reference {}: {}", reference, detail);
        listeners.forEach(listener -> listener.accept(State.DAMAGED));
    }

    /** Whether entries can be written, as far as is known. */
    public synchronized State state() {
        return state;
    }

    /** Tells every change of the state to {@code listener}, on the thread that noticed it; a listener must not block. */
    public void listen(Consumer<State> listener) {
        listeners.add(listener);
    }

    @Override
    public List<Entry> record(List<EntryDraft> drafts) throws JournalUnavailableException {
        try {
            return journal.record(drafts);
        } catch (JournalUnavailableException e) {
            stopped(room.find());
            throw e;
        }
    }

    /**
     * Records what has happened whether it can be recorded or not, a start of the station for example. While the disk is full or can't be written that is
     * owed, and recorded before anything else once it can be.
     *
     * @throws JournalUnavailableException if the journal can't be written for another reason
     */
    public void recordOrOwe(EntryDraft draft) throws JournalUnavailableException {
        try {
            record(List.of(draft));
        } catch (JournalUnavailableException e) {
            synchronized (this) {
                if (!isStopped()) {
                    throw e;
                }
                owed.add(draft);
            }
            LOG.warn("{} will be journalled when the disk can be written", draft.action());
        }
    }

    /** Whether the disk keeps it from being written for now. */
    private synchronized boolean isStopped() {
        return state == State.DISK_FULL || state == State.DISK_UNWRITABLE;
    }

    /** Begins to look for the end, or tells that one trouble has become the other. */
    private void stopped(JournalRoom.Finding finding) {
        if (finding == JournalRoom.Finding.ROOM) {
            return;
        }
        State now = finding == JournalRoom.Finding.FULL ? State.DISK_FULL : State.DISK_UNWRITABLE;
        synchronized (this) {
            if (state == now || state == State.DAMAGED || looker.isShutdown()) {
                return;
            }
            if (state == State.WRITABLE) {
                since = OffsetDateTime.now(clock);
                looker.schedule(this::look, period.toMillis(), TimeUnit.MILLISECONDS);
            }
            state = now;
        }
        LOG.error("{}: nothing can be journalled until that is over", now);
        listeners.forEach(listener -> listener.accept(now));
    }

    private void look() {
        if (!isStopped()) {
            return;
        }
        JournalRoom.Finding finding = room.find();
        if (finding == JournalRoom.Finding.ROOM && recorded()) {
            synchronized (this) {
                if (!isStopped()) {
                    return;
                }
                state = State.WRITABLE;
            }
            LOG.info("the journal can be written again");
            listeners.forEach(listener -> listener.accept(State.WRITABLE));
        } else {
            stopped(finding);
            synchronized (this) {
                if (!looker.isShutdown()) {
                    looker.schedule(this::look, period.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    /** The outage itself belongs into the log; and an entry that is durable proves that there is room. */
    private boolean recorded() {
        List<EntryDraft> drafts;
        OffsetDateTime from;
        String change;
        synchronized (this) {
            change = state == State.DISK_FULL ? "disk-full" : "disk-unwritable";
            drafts = new ArrayList<>(owed);
            from = since;
        }
        int paid = drafts.size();
        drafts.add(EntryDraft.of(Action.CONFIGURATION_CHANGED, "", "")
                .withOutcome("writable-again")
                .withDetails(Map.of(
                        "change",
                        change,
                        "since",
                        from.truncatedTo(ChronoUnit.SECONDS).toString())));
        try {
            journal.record(drafts);
            synchronized (this) {
                owed.subList(0, paid).clear();
            }
            return true;
        } catch (JournalUnavailableException e) {
            LOG.info("there is room, but the journal still can't be written", e);
            return false;
        }
    }

    /** Stops looking; the journal behind it stays open. */
    @Override
    public synchronized void close() {
        looker.shutdownNow();
    }
}
