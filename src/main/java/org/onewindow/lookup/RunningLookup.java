package org.onewindow.lookup;

import org.onewindow.catalogue.Service;

/** A look-up that was started. Safe for use by several threads. */
public interface RunningLookup {

    /** Ends it: what has not answered is unavailable because cancelled, and said so before this returns. Does nothing if it is over. */
    void cancel();

    /**
     * Asks one service again that has answered; journalled like the first time. Does nothing while it is being asked, for a service that was not
     * planned, and once a newer look-up took the place of this one.
     */
    void retry(Service service);

    /**
     * Takes in an answer that came another way, as one from the queue does: the listener is told like of any other; nothing is journalled, that was done
     * where it came from. Does nothing for a service that was not planned or is being asked, and once a newer look-up took the place of this one.
     */
    void deliver(ServiceAnswer answer);
}
