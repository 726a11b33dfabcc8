package org.onewindow.vault.view;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table {@code log_block}: the log's columns in sealed blocks, without gaps from entry 0 on. Used by the view's thread. */
final class LogTable {
    private static final RowMapper<Row> ROW =
            (rows, context) -> new Row(rows.getLong(1), rows.getInt(2), rows.getBytes(3));

    private final ViewPlace place;
    private final Sealer sealer;
    private final byte[] key;

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Row(long first, int count, byte[] sealed) {}

    LogTable(ViewPlace place, Sealer sealer, byte[] key) {
        this.place = place;
        this.sealer = sealer;
        this.key = key;
    }

    /** Every block, in order, their words added to {@code terms}. */
    List<LogBlock> read(Handle handle, LogTerms terms) throws UnfitViewException {
        List<Row> rows = handle.createQuery(
                        "SELECT first_sequence, row_count, sealed FROM log_block ORDER BY first_sequence")
                .setFetchSize(64)
                .map(ROW)
                .list();
        List<LogBlock> blocks = new java.util.ArrayList<>(rows.size());
        long next = 0;
        for (Row row : rows) {
            if (row.first() != next || row.count() <= 0) {
                throw new UnfitViewException("entries from " + next + " on are missing in the view");
            }
            Optional<byte[]> plain = sealer.open(key, associated(row.first(), row.count()), row.sealed());
            if (plain.isEmpty()) {
                throw new UnfitViewException("the view's block from entry " + next + " on was changed");
            }
            blocks.add(LogBlockCodec.decode(plain.get(), row.first(), row.count(), terms));
            next += row.count();
        }
        return blocks;
    }

    /** Keeps a block, instead of those that it joins if there are any. */
    void write(Handle handle, LogBlock block, LogTerms terms) {
        handle.execute(
                "DELETE FROM log_block WHERE first_sequence >= ? AND first_sequence < ?", block.first(), block.next());
        handle.execute(
                "INSERT INTO log_block (first_sequence, row_count, sealed) VALUES (?, ?, ?)",
                block.first(),
                block.count(),
                sealer.seal(key, associated(block.first(), block.count()), LogBlockCodec.encode(block, terms)));
    }

    void deleteAll(Handle handle) {
        handle.execute("TRUNCATE TABLE log_block");
    }

    private byte[] associated(long first, int count) {
        return place.associated("log_block|" + first + "|" + count);
    }
}
