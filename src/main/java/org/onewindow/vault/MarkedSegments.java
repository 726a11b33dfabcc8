package org.onewindow.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.JournalDamage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The segments that were taken by their mark on opening and not read. Each is read whole and compared with the mark before the first of its records is
 * given to anybody, so that a wrong record is never shown; once damage was found nothing more is written. Safe for use by several threads.
 */
final class MarkedSegments implements JournalDamage {
    private static final Logger LOG = LoggerFactory.getLogger(MarkedSegments.class);

    private final VaultIdentity vault;
    private final int marked;
    private final MarkFile file;
    private final Map<Integer, Segment> checked = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private volatile Optional<String> damage = Optional.empty();

    /** @param marked how many, from the first on */
    MarkedSegments(VaultIdentity vault, int marked, MarkFile file) {
        this.vault = vault;
        this.marked = marked;
        this.file = file;
    }

    /**
     * A segment to be read from, after checking it if that has not been done yet.
     *
     * @throws DamagedJournalException if it does not hold what was marked, or can't be read
     */
    Segment readable(Segment segment) {
        int number = segment.header().number();
        return number > marked ? segment : checked.computeIfAbsent(number, missing -> checkedNow(segment));
    }

    private Segment checkedNow(Segment segment) {
        try {
            return check(segment, frame -> {});
        } catch (IOException e) {
            throw new DamagedJournalException(segment.file().getFileName() + " can't be read", e);
        }
    }

    /**
     * Reads a segment whole and compares it with what was marked.
     *
     * @param visitor is given each record that was found good, in order
     * @throws DamagedJournalException if it holds anything else
     */
    Segment check(Segment segment, Consumer<RecordFrame> visitor) throws IOException {
        try {
            return new SegmentCheck(vault, visitor).closed(segment);
        } catch (VaultRefusedException e) {
            damaged(e.detail());
            throw new DamagedJournalException(e.detail(), e);
        }
    }

    /** A segment was read and held what was marked. */
    void good(Segment segment) {
        checked.putIfAbsent(segment.header().number(), segment);
    }

    /** Damage was found: from now on nothing is written; the next opening reads everything and refuses in the words made for it. */
    void damaged(String detail) {
        LOG.error("the journal is damaged, nothing more is written to it: {}", detail);
        List<Consumer<String>> told = found(detail);
        try {
            file.delete();
        } catch (IOException e) {
            LOG.error("the mark over a damaged journal can't be taken away", e);
        }
        told.forEach(listener -> listener.accept(detail));
    }

    private List<Consumer<String>> found(String detail) {
        synchronized (listeners) {
            damage = Optional.of(detail);
            List<Consumer<String>> told = List.copyOf(listeners);
            listeners.clear();
            return told;
        }
    }

    @Override
    public void whenFound(Consumer<String> listener) {
        synchronized (listeners) {
            if (damage.isEmpty()) {
                listeners.add(listener);
                return;
            }
        }
        listener.accept(damage.get());
    }

    /** What is wrong with the journal, as far as is known. */
    Optional<String> damage() {
        return damage;
    }
}
