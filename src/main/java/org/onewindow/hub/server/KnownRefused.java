package org.onewindow.hub.server;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/**
 * Puts into the hub's log what somebody with a certificate was refused: in each minute the first {@value #OF_A_CERTIFICATE} of each certificate, then how
 * many more there were, as one entry for each. A key that was revoked is in somebody's hands, who could otherwise make the log grow by fifty entries a
 * second. Safe for use by several threads.
 */
final class KnownRefused {
    static final int OF_A_CERTIFICATE = 30;

    private final HubJournal journal;
    private final InstantSource clock;
    private final Map<String, Counted> certificates = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    KnownRefused(HubJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What one certificate was refused in this minute. Guarded by the whole. */
    private static final class Counted {
        private final Optional<String> counter;
        private long refused;

        Counted(Optional<String> counter) {
            this.counter = counter;
        }
    }

    /**
     * Journals a refusal, or counts it.
     *
     * @param serial the certificate's
     * @param counter whom it concerns, if that is known
     */
    void record(String serial, Optional<String> counter, EntryDraft draft) throws HubUnavailableException {
        writeWhatWasCounted();
        if (mayBeWritten(serial, counter)) {
            journal.record(draft, counter);
        }
    }

    /** Journals how many were counted, once their minute is over. */
    void writeWhatWasCounted() throws HubUnavailableException {
        write(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The same whether their minute is over or not: no more will come. */
    void close() throws HubUnavailableException {
        write(Instant.MAX);
    }

    private void write(Instant now) throws HubUnavailableException {
        for (More more : counted(now)) {
            journal.record(more.draft(), more.counter());
        }
    }

    private record More(EntryDraft draft, Optional<String> counter) {}

    private synchronized List<More> counted(Instant now) {
        if (now.equals(minute)) {
            return List.of();
        }
        List<More> all = new ArrayList<>();
        certificates.forEach((serial, counted) -> {
            if (counted.refused > OF_A_CERTIFICATE) {
                Map<String, String> details = new HashMap<>();
                details.put("more", Long.toString(counted.refused - OF_A_CERTIFICATE));
                details.put("minute", minute.toString());
                details.put("serial", serial);
                counted.counter.ifPresent(counter -> details.put("counter", counter));
                all.add(new More(
                        EntryDraft.of(Action.REQUEST_REFUSED, "", "")
                                .withOutcome("again")
                                .withDetails(details),
                        counted.counter));
            }
        });
        minute = now;
        certificates.clear();
        return all;
    }

    private synchronized boolean mayBeWritten(String serial, Optional<String> counter) {
        Counted counted = certificates.computeIfAbsent(serial, any -> new Counted(counter));
        counted.refused++;
        return counted.refused <= OF_A_CERTIFICATE;
    }
}
