package org.onewindow.hubclient;

import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import org.onewindow.hub.home.TestHub;

/** What a counter has written while its hub was away; the hub is a real one behind HTTPS on this machine. Used by one thread. */
public final class Backlog implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final TestHub hub;
    private final VaultLog log;
    private final HubIdentity identity;

    /** A counter that has written so many entries since it was enrolled. */
    public Backlog(Path folder, int entries) throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        log = VaultLog.create(folder.resolve("vault"));
        identity = log.enrol(hub);
        for (int i = 0; i < entries; i++) {
            log.work("queued-" + i);
        }
    }

    /** Lets the program's own synchroniser bring everything to the hub, and returns how long that took. */
    public Duration drain() throws Exception {
        long entries = log.size();
        long began = System.nanoTime();
        try (SynchronisedCounter counter = new SynchronisedCounter(identity, HubTimes.STANDARD, log)) {
            counter.start();
            await().atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> counter.status().acknowledged() >= entries);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() throws Exception {
        log.close();
        hub.close();
    }
}
