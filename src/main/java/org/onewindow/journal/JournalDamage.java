package org.onewindow.journal;

import java.util.function.Consumer;

/** Port: says when what the journal holds is found damaged while it is open. Safe for use by several threads. */
@FunctionalInterface
public interface JournalDamage {

    /**
     * Calls {@code listener} with the first damage that is found, at once if that has happened already, and never again. On the thread that found it; a
     * listener must not block. What it is told is technical detail for the log, with no personal data.
     */
    void whenFound(Consumer<String> listener);
}
