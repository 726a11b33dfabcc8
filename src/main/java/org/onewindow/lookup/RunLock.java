package org.onewindow.lookup;

import java.util.concurrent.locks.ReentrantLock;

/** The one lock of a look-up: it guards all its parts know, and the listener is called under it. Nothing under it may block. */
final class RunLock {
    private final ReentrantLock lock = new ReentrantLock();

    /** Does something while nobody else does. */
    void within(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
