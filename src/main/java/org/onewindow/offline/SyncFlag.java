package org.onewindow.offline;

/** Something about the two logs that somebody has to look into, the gravest first. Words under {@code queue.flag.<name>}. */
public enum SyncFlag {
    /** The hub has other entries under this counter's sequences. */
    FORK(true),
    /** The hub has acknowledged more than this counter's journal holds. */
    ROLLBACK(true),
    /** The hub has frozen this counter. */
    FROZEN(true),
    /** The hub won't have the first entry that it doesn't have, alone either. Tried again when the hub was away, when somebody asks for it, and by the next run. */
    NOT_TAKEN(true),
    /** The hub's log does not lead on from what it once signed. */
    HUB_TWO_WAYS(false),
    /** The hub knows less than it once signed: it came back from an old copy. It asks for the rest. */
    HUB_WENT_BACK(false);

    private final boolean stops;

    SyncFlag(boolean stops) {
        this.stops = stops;
    }

    /** Whether nothing more is sent until somebody has looked into it. */
    public boolean stops() {
        return stops;
    }
}
