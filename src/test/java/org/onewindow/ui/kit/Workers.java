package org.onewindow.ui.kit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads of a test's background work. */
public final class Workers {
    private Workers() {}

    /**
     * Lets what runs come to its end, before what it works on is closed under it: a test that is over must not trouble the next one.
     *
     * @throws IllegalStateException if it does not end
     */
    public static void finish(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("background work goes on after its test");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
