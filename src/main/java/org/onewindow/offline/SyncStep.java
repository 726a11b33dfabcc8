package org.onewindow.offline;

import java.time.Duration;
import java.util.Optional;

/** What follows a reply of the hub. */
sealed interface SyncStep {

    /** The hub has everything before {@code from}: go on from there at once. */
    record GoOn(long from) implements SyncStep {}

    /** The hub wants the log from {@code from} on; entries it had acknowledged included, if it lost them. */
    record SendFrom(long from) implements SyncStep {}

    /** Nothing is known to have changed: try the same again, after the pause the hub asked for or one of our own. */
    record TryAgain(SyncReason reason, Optional<Duration> pause) implements SyncStep {}

    /** The hub can't match the batch's entries with its checkpoint: the two logs may have parted before it. */
    record CompareTrees() implements SyncStep {}

    /** The hub won't have this batch, however often it is sent: send less of it. */
    record SendLess() implements SyncStep {}

    /** Send nothing more. */
    record Stop(SyncFlag flag) implements SyncStep {}
}
