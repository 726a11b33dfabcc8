package org.onewindow.ui.kit;

/** Work that was begun. Safe for use by several threads. */
public interface RunningTask {

    /** Interrupts the work if it still runs; its result or trouble is not delivered any more, only its last step. Again does nothing. */
    void cancel();
}
