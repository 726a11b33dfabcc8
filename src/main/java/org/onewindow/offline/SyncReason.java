package org.onewindow.offline;

/** Why something was not brought to the hub the last time. Words under {@code queue.reason.<name>}. */
public enum SyncReason {
    /** Nobody answered, or the answer was lost on the way. */
    UNREACHABLE,
    /** Something answered that is not our hub. */
    SOMEBODY_ELSE,
    /** By this computer's clock a certificate is not valid. */
    CERTIFICATE_TERM,
    /** The hub is busy and asked for a pause. */
    BUSY,
    /** The hub did not want it. */
    REFUSED,
    /** The hub asked for other entries first. */
    GAP
}
