package org.onewindow.ui.queue;

import org.onewindow.offline.SyncStatus;
import org.onewindow.ui.kit.PillKind;

/** How the state of sending looks. Stateless. */
final class SyncLook {
    private SyncLook() {}

    static PillKind of(SyncStatus status) {
        return switch (status.phase()) {
            case NO_HUB -> PillKind.NEUTRAL;
            case SENDING -> PillKind.BUSY;
            case IN_STEP -> status.flag().isPresent() ? PillKind.WARNING : PillKind.GOOD;
            case WAITING, OFFLINE, LOCKED -> PillKind.SAVED;
            case STOPPED -> PillKind.BAD;
        };
    }
}
