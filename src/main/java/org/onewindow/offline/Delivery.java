package org.onewindow.offline;

import java.util.function.Supplier;
import org.onewindow.casework.CaseDelivery;

/** How far the journal has got to the hub, by the synchroniser's own word. Safe for use by several threads. */
public final class Delivery implements CaseDelivery {
    private final Supplier<SyncStatus> status;

    /** Asks {@code status}, which answers at once. */
    public Delivery(Supplier<SyncStatus> status) {
        this.status = status;
    }

    @Override
    public State of(long sequence) {
        SyncStatus now = status.get();
        if (now.phase() == SyncStatus.Phase.NO_HUB) {
            return State.UNKNOWN;
        }
        return sequence < now.acknowledged() ? State.TAKEN : State.WAITING;
    }
}
