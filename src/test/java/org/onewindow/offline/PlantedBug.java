package org.onewindow.offline;

/** Mistakes that one could make, planted to see whether the simulator finds them. */
enum PlantedBug {
    NONE,
    /** The journal says that an entry is kept before the disk has it. */
    ACKNOWLEDGE_BEFORE_FORCE,
    /** What was not answered is written once more, as something new. */
    RESEND_UNDER_NEW_SEQUENCE,
    /** After a gap one entry too few is sent. */
    SKIP_ONE_ON_GAP,
    /** A hub that came back with less is not believed. */
    TRUST_OWN_COUNTER,
    /** What the hub has no time for counts as brought. */
    DROP_WHEN_BUSY,
    /** What the hub decided counts as remembered though the disk had no room for it, and is never asked for again. */
    POSITION_PAST_DECISIONS,
    /** What shows that the hub's log is another one is kept while the place in the log before it still stands. */
    CHECKPOINT_BEFORE_POSITION
}
