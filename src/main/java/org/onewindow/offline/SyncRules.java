package org.onewindow.offline;

import java.time.Duration;

/**
 * How the journal is brought to the hub.
 *
 * @param mostEntries entries in a batch
 * @param patience how long an answer to a batch may take
 * @param feedEvery the pause between two looks at the hub's decisions when there is nothing to send
 * @param batchesBetweenFeeds how many batches of a backlog go out between two looks at the hub's decisions
 * @param shortestPause the pause after a first failure, before jitter; each further one doubles it
 * @param longestPause the longest pause, whatever the hub asks for
 */
public record SyncRules(
        int mostEntries,
        Duration patience,
        Duration feedEvery,
        int batchesBetweenFeeds,
        Duration shortestPause,
        Duration longestPause) {
    /** Those of an ordinary station. */
    public static final SyncRules STANDARD = new SyncRules(
            1000, Duration.ofSeconds(30), Duration.ofSeconds(15), 4, Duration.ofSeconds(1), Duration.ofSeconds(60));
}
