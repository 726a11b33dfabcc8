package org.onewindow.offline;

/**
 * How many entries go into a batch: fewer after one was lost on the way, since a bad network carries a small one
 * more easily, or was refused, since the rest of it need not wait. For one thread.
 */
final class BatchSize {
    private static final int LEAST = 8;

    private final int most;
    private int now;

    BatchSize(int most) {
        this.most = most;
        this.now = most;
    }

    int now() {
        return now;
    }

    void wentWrong() {
        now = Math.max(Math.min(LEAST, most), now / 4);
    }

    /** Halves it, for a batch of {@code entries} that was not taken as it is; says whether there is anything smaller than that. */
    boolean below(int entries) {
        now = Math.max(1, entries / 2);
        return entries > 1;
    }

    void wentWell() {
        now = Math.min(most, now * 2);
    }
}
