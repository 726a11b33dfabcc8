package org.onewindow.lookup;

/**
 * Hears of a look-up. Called on any thread, one call at a time, in the order planned, answered…, finished; it must not block. After
 * {@link RunningLookup#cancel()} returns nothing but {@code finished} and the troubles of the journal are told, until the clerk asks for a retry.
 */
public interface LookupListener {

    /** What will be asked; already in the journal, or else every answer that follows says {@link Trouble#JOURNAL}. */
    void planned(LookupPlan plan);

    /** One service answered; once for each planned request, and once more for each retry the clerk asks for. Cancelling answers what is awaited. */
    void answered(ServiceAnswer answer);

    /** Every planned request has its answer, or the look-up was cancelled. */
    void finished(LookupSummary summary);

    /**
     * A trouble of the whole look-up that no single answer tells: {@link Trouble#JOURNAL} if what was done could not be journalled. Called any
     * number of times, before {@code planned} too if the journal keeps the look-up waiting, or after {@code finished}.
     */
    default void troubled(Trouble trouble) {}

    /** A trouble that {@link #troubled} told is over, and what waited for it goes on. Only for a journal that was slow and wrote after all. */
    default void recovered(Trouble trouble) {}
}
