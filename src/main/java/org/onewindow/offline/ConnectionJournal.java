package org.onewindow.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journals the comings and goings of the links. What can't be written is logged and no more: an outage is no reason to stop. Used by one thread at a time;
 * blocks on the disk.
 */
public final class ConnectionJournal {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionJournal.class);

    private final Journal journal;
    private final Clock clock;
    private final Map<Link, Instant> lostAt = new EnumMap<>(Link.class);
    private Optional<Instant> chosenAt = Optional.empty();

    /** Writes to {@code journal}. */
    public ConnectionJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void changed(Link link, LinkState state) {
        Map<String, String> details = new HashMap<>();
        details.put("link", link.code());
        if (state.up()) {
            Optional.ofNullable(lostAt.remove(link))
                    .ifPresent(lost -> details.put("millis", since(lost, state.since())));
            record(EntryDraft.of(Action.CONNECTION_RESTORED, "", "").withDetails(details));
        } else {
            lostAt.put(link, state.since());
            state.cause().ifPresent(cause -> details.put("cause", cause.name()));
            record(EntryDraft.of(Action.CONNECTION_LOST, "", "").withDetails(details));
        }
    }

    void chosen(boolean offline, Operator operator) {
        Map<String, String> details = new HashMap<>();
        details.put("cause", "CHOSEN");
        if (offline) {
            chosenAt = Optional.of(clock.instant());
        } else {
            chosenAt.ifPresent(from -> details.put("millis", since(from, clock.instant())));
            chosenAt = Optional.empty();
        }
        record(EntryDraft.of(
                        offline ? Action.CONNECTION_LOST : Action.CONNECTION_RESTORED,
                        operator.name(),
                        operator.role().name())
                .withDetails(details));
    }

    private static String since(Instant from, Instant to) {
        return String.valueOf(Math.max(0, Duration.between(from, to).toMillis()));
    }

    private void record(EntryDraft draft) {
        try {
            journal.record(draft);
        } catch (JournalUnavailableException e) {
            LOG.error("a change of the connection could not be journalled", e);
        }
    }
}
