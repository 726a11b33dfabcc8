package org.onewindow.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.onewindow.journal.DamagedJournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, some time after opening, what was taken by its mark: every record of the closed segments, and the tree's hashes beside them. The counter works
 * meanwhile; the check rests as long as it has worked. Safe for use by several threads.
 */
final class CheckAfterOpening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckAfterOpening.class);
    private static final long LONGEST_CLOSING_SECONDS = 30;

    private final Optional<SegmentMark> mark;
    private final MarkedSegments segments;
    private final LogTree tree;
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "journal-check");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean over;
    private volatile boolean stopped;
    private volatile boolean hurried;

    /** @param mark what the journal was opened by; empty if all of it was read */
    CheckAfterOpening(Optional<SegmentMark> mark, MarkedSegments segments, LogTree tree) {
        this.mark = mark;
        this.segments = segments;
        this.tree = tree;
        over = mark.isEmpty();
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins after a while, in a thread of its own, if there is anything to be checked. */
    void begin(Duration after) {
        if (!over) {
            var unused = later.schedule(() -> check(true), after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether everything has been read. */
    boolean isOver() {
        return over;
    }

    /**
     * Has everything read now, or waits while it is being read.
     *
     * @throws DamagedJournalException if damage was found, now or before
     */
    void complete() {
        hurried = true;
        check(false);
        segments.damage().ifPresent(detail -> {
            throw new DamagedJournalException(detail);
        });
    }

    private synchronized void check(boolean resting) {
        if (over || stopped) {
            return;
        }
        long began = System.nanoTime();
        try {
            over = checked(mark.orElseThrow(), resting);
        } catch (DamagedJournalException e) {
            LOG.error("the journal's closed segments are not what was marked", e);
        } catch (IOException | UncheckedIOException e) {
            LOG.error("the journal's closed segments can't be read to their end", e);
        }
        if (over) {
            LOG.info(
                    "the closed segments hold what was marked; read in {} ms", (System.nanoTime() - began) / 1_000_000);
        }
    }

    private boolean checked(SegmentMark marked, boolean resting) throws IOException {
        TreeComparison comparison = tree.comparison();
        for (Segment segment : marked.segments()) {
            long began = System.nanoTime();
            segments.good(segments.check(segment, frame -> comparison.next(frame.entry())));
            if (stopped) {
                return false;
            }
            if (resting && !hurried) {
                rest(System.nanoTime() - began);
            }
        }
        if (!comparison.frontier().equals(marked.frontier())) {
            segments.damaged("the journal's tree is not the one that was marked");
            throw new DamagedJournalException("another tree");
        }
        return true;
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it, done or not. */
    @Override
    public void close() {
        // Not by interruption: that would close files under the hands of whoever reads them.
        stopped = true;
        later.shutdown();
        try {
            if (!later.awaitTermination(LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the journal's check does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
