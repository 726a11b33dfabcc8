package org.onewindow.hub.server;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/**
 * Puts into the hub's log what strangers were refused: in each minute the first {@value #OF_AN_ADDRESS} of an address and {@value #OF_ALL} of all of them
 * together, then how many more there were, as one entry. Anybody on the network can be refused, so that without a bound anybody could make the log grow.
 * Safe for use by several threads.
 */
final class StrangersRefused {
    static final int OF_AN_ADDRESS = 10;
    static final int OF_ALL = 30;

    private final HubJournal journal;
    private final InstantSource clock;
    private final Map<String, Integer> written = new HashMap<>();
    private Instant minute = Instant.EPOCH;
    private int all;
    private long more;

    StrangersRefused(HubJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Journals a refusal, or counts it. */
    void record(String address, EntryDraft draft) throws HubUnavailableException {
        writeWhatWasCounted();
        if (mayBeWritten(address)) {
            journal.record(draft, Optional.empty());
        }
    }

    /** Journals how many were counted, once their minute is over. */
    void writeWhatWasCounted() throws HubUnavailableException {
        write(counted(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
    }

    /** The same whether their minute is over or not: no more will come. */
    void close() throws HubUnavailableException {
        write(counted(Instant.MAX));
    }

    private void write(Optional<EntryDraft> counted) throws HubUnavailableException {
        if (counted.isPresent()) {
            journal.record(counted.get(), Optional.empty());
        }
    }

    private synchronized Optional<EntryDraft> counted(Instant now) {
        if (now.equals(minute)) {
            return Optional.empty();
        }
        Map<String, String> details = Map.of("more", Long.toString(more), "minute", minute.toString());
        boolean any = more > 0;
        minute = now;
        written.clear();
        all = 0;
        more = 0;
        return any
                ? Optional.of(EntryDraft.of(Action.REQUEST_REFUSED, "", "")
                        .withOutcome("strangers")
                        .withDetails(details))
                : Optional.empty();
    }

    private synchronized boolean mayBeWritten(String address) {
        // No more addresses are remembered than entries are written.
        if (all < OF_ALL && written.merge(address, 1, Integer::sum) <= OF_AN_ADDRESS) {
            all++;
            return true;
        }
        more++;
        return false;
    }
}
