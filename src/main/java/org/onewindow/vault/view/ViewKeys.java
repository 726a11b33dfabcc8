package org.onewindow.vault.view;

import java.util.Arrays;

/** The keys of an open view, each for one purpose. Wiped when it closes. */
public final class ViewKeys {
    private final byte[] database;
    private final byte[] rows;
    private final byte[] saved;

    /**
     * Keys of 32 bytes; they are copied.
     *
     * @param database the database file's password is made of it
     * @param rows seals what the view keeps of the log
     * @param saved wraps the keys of the saved records, and hides whom they are about
     */
    public ViewKeys(byte[] database, byte[] rows, byte[] saved) {
        this.database = database.clone();
        this.rows = rows.clone();
        this.saved = saved.clone();
    }

    byte[] database() {
        return database;
    }

    byte[] rows() {
        return rows;
    }

    byte[] saved() {
        return saved;
    }

    boolean isSame(ViewKeys other) {
        return Arrays.equals(database, other.database);
    }

    void wipe() {
        Arrays.fill(database, (byte) 0);
        Arrays.fill(rows, (byte) 0);
        Arrays.fill(saved, (byte) 0);
    }
}
