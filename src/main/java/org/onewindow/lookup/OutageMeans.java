package org.onewindow.lookup;

/**
 * What a look-up has for the time of an outage.
 *
 * @param reachability whether asking makes sense now
 * @param cache where found records are kept, and what may be shown instead of an answer
 */
public record OutageMeans(Reachability reachability, RecordCache cache) {
    /** Nothing: every department is asked each time, and nothing is kept. */
    public static final OutageMeans NONE = new OutageMeans(Reachability.ALWAYS, RecordCache.none());
}
