package org.onewindow.vault.view;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings the journal's records into the view, a block at a time. Used by the view's thread; what it has read may be looked at by others. */
final class LogFollower {
    private static final int BLOCK = 4096;
    private static final int MOST_SMALL_BLOCKS = 32;

    private final ViewDatabase database;
    private final LogTable table;
    private final JournalTail tail;
    private volatile LogSnapshot snapshot = LogSnapshot.empty();

    LogFollower(ViewDatabase database, LogTable table, JournalTail tail) {
        this.database = database;
        this.table = table;
        this.tail = tail;
    }

    LogSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Reads what the view has and compares it with the journal.
     *
     * @throws UnfitViewException if anything in it is missing or changed, or it is not of this journal
     */
    void load() throws UnfitViewException {
        LogTerms terms = new LogTerms();
        List<LogBlock> blocks = table.read(database.writing(), terms);
        LogSnapshot read = new LogSnapshot(blocks, terms);
        if (read.size() > tail.size()) {
            throw new UnfitViewException("the view has more entries than the journal");
        }
        if (read.size() > 0
                && !java.util.Arrays.equals(blocks.get(blocks.size() - 1).hash(), tail.hashBefore(read.size()))) {
            throw new UnfitViewException("the view is not of this journal");
        }
        snapshot = read;
    }

    /** Begins anew. */
    void clear() {
        snapshot = LogSnapshot.empty();
        database.change(table::deleteAll);
    }

    /**
     * Goes on to where the journal stands.
     *
     * @param stopped asked between blocks
     * @param brought told of every block
     * @throws UnfitViewException if a record can't be read
     */
    void follow(BooleanSupplier stopped, Consumer<LogBlock> brought) throws UnfitViewException {
        if (snapshot.size() >= tail.size()) {
            return;
        }
        try (Stream<TailRecord> records = tail.from(snapshot.size())) {
            Iterator<TailRecord> next = records.iterator();
            while (next.hasNext() && !stopped.getAsBoolean()) {
                List<TailRecord> some = new ArrayList<>();
                while (next.hasNext() && some.size() < BLOCK) {
                    some.add(next.next());
                }
                brought.accept(bring(some));
            }
        }
    }

    private LogBlock bring(List<TailRecord> records) throws UnfitViewException {
        LogSnapshot before = snapshot;
        LogBlock block = new LogBlockMaker(before.terms()).of(records);
        List<LogBlock> blocks = new ArrayList<>(before.blocks());
        int small = smallFrom(blocks);
        LogBlock written = block;
        if (blocks.size() - small >= MOST_SMALL_BLOCKS) {
            List<LogBlock> joined = new ArrayList<>(blocks.subList(small, blocks.size()));
            joined.add(block);
            written = LogBlock.joined(joined);
            blocks.subList(small, blocks.size()).clear();
        }
        blocks.add(written);
        LogBlock kept = written;
        database.change(handle -> table.write(handle, kept, before.terms()));
        snapshot = new LogSnapshot(blocks, before.terms());
        return block;
    }

    /** Where the small blocks at the end begin. */
    private static int smallFrom(List<LogBlock> blocks) {
        int from = blocks.size();
        while (from > 0 && blocks.get(from - 1).count() < BLOCK) {
            from--;
        }
        return from;
    }
}
