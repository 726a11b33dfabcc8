package org.onewindow.offline;

import java.util.List;
import java.util.Optional;

/**
 * Port: what a counter remembers of its hub from one run of the program to the next. All of it can be asked for again, so losing it loses nothing; what
 * goes wrong inside is logged and no more. Blocks on the disk. Implementations are safe for use by several threads.
 */
public interface SyncMemory {

    /**
     * How far the two had got.
     *
     * @param acknowledged how many entries of the journal the hub had; a hint, the hub itself says what it expects
     * @param feedNext the first sequence of the hub's log that was not looked at
     */
    record Position(long acknowledged, long feedNext) {}

    /**
     * An entry of the hub's log that says what it decided.
     *
     * @param sequence its place in the hub's log
     * @param entry its canonical text, one line
     */
    record Decision(long sequence, String entry) {}

    /** The position that was kept last, at the beginning of the hub's log if the decisions of before can't be read for sure. */
    Optional<Position> position();

    /**
     * Keeps a position in place of the one before.
     *
     * @return whether it is kept, durably; if not, the one before may still stand
     */
    boolean keepPosition(Position position);

    /** The entries of the hub's log that were kept last. */
    List<Decision> decisions();

    /**
     * Keeps these in place of those before; the caller bounds them.
     *
     * @return whether they are kept; if not, no position may be kept that lies beyond one of them
     */
    boolean keepDecisions(List<Decision> decisions);

    /** Remembers nothing beyond the run. */
    static SyncMemory none() {
        return new ForgetfulMemory();
    }
}
