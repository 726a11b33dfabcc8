package org.onewindow.hub;

import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;

/** What came of a batch. */
public sealed interface BatchOutcome {

    /** Taken, durably; or it was there already. */
    record Taken(BatchTaken answer) implements BatchOutcome {}

    /** Not taken; nothing of it was kept. */
    record Refused(BatchRefusal refusal) implements BatchOutcome {}
}
