package org.onewindow.vault.view;

/**
 * A view while it is open.
 *
 * @param rebuilt whether the log in it was begun anew
 */
record OpenView(
        ViewDatabase database, LogFollower log, SavedTable saved, Shelves shelves, ViewKeys keys, boolean rebuilt)
        implements AutoCloseable {
    private static final int WASTEFUL_PERCENT = 40;
    private static final long QUICKLY_COMPACTED_BYTES = 64L * 1024 * 1024;

    static OpenView of(
            ViewDatabase database, LogFollower log, Sealer sealer, DurableDisk disk, ViewKeys keys, boolean rebuilt) {
        Shelves shelves = new Shelves(database.place(), sealer, disk, keys.saved());
        return new OpenView(
                database, log, new SavedTable(database.place(), sealer, shelves, keys.saved()), shelves, keys, rebuilt);
    }

    /** Closes the file, in a smaller form if that is quickly done, and wipes the keys. */
    @Override
    public void close() {
        try {
            boolean small = database.place().database().toFile().length() < QUICKLY_COMPACTED_BYTES;
            if (small && database.filled() < WASTEFUL_PERCENT) {
                database.closeCompact();
            } else {
                database.close();
            }
        } finally {
            database.close();
            shelves.close();
            keys.wipe();
        }
    }
}
