package org.onewindow.lookup;

/**
 * Hears of a look-up. Called on threads of the look-up, one call at a time, in the order planned, answered…, finished; it must not block. After
 * {@link RunningLookup#cancel()} returns nothing but {@code finished} is called.
 */
public interface LookupListener {

    /** What will be asked; already in the journal. */
    void planned(LookupPlan plan);

    /** One service answered; once for each planned request, and once more for each retry the clerk asks for. */
    void answered(ServiceAnswer answer);

    /** Every planned request has its answer, or the look-up was cancelled. */
    void finished(LookupSummary summary);
}
