package org.onewindow.review.risk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;

/**
 * What keeps counters from the network, read entry by entry in each counter's order: the exchange out of reach, the hub, or somebody's choice. Each comes and
 * goes on its own, so a counter is out from the first of them until the last is gone. Used by one thread.
 */
public final class OpenCauses {
    private static final String EXCHANGE = "exchange";
    private static final String CHOSEN = "CHOSEN";

    private final Predicate<String> counted;
    private final Map<String, Set<String>> open = new HashMap<>();

    private OpenCauses(Predicate<String> counted) {
        this.counted = counted;
    }

    /** What keeps from the exchange or the hub, while nothing does. */
    public static OpenCauses ofEither() {
        return new OpenCauses(any -> true);
    }

    /** Only what keeps from the hub, while nothing does. */
    static OpenCauses ofTheHub() {
        return new OpenCauses(cause -> !cause.equals(EXCHANGE));
    }

    /** What keeps from either as these entries begin: a return whose loss is not among them was out since before. */
    public static OpenCauses before(List<Entry> entries) {
        OpenCauses before = ofEither();
        Map<String, Set<String>> known = new HashMap<>();
        Set<String> started = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.action() == Action.STATION_STARTED) {
                started.add(entry.counter());
            } else if (isTurn(entry)) {
                boolean first = known.computeIfAbsent(entry.counter(), any -> new HashSet<>())
                        .add(cause(entry));
                if (first && entry.action() == Action.CONNECTION_RESTORED && !started.contains(entry.counter())) {
                    before.causes(entry.counter()).add(cause(entry));
                }
            }
        }
        return before;
    }

    /** Whether an entry says that a connection was lost or is back; a note that the hub answered in somebody's session, which has an outcome, says neither. */
    public static boolean isTurn(Entry entry) {
        return entry.action() == Action.CONNECTION_LOST
                || (entry.action() == Action.CONNECTION_RESTORED
                        && entry.outcome().isEmpty());
    }

    /** Takes notice of the next entry. */
    public void read(Entry entry) {
        if (entry.action() == Action.STATION_STARTED) {
            // A program believes in its links until it finds them down, and journals that anew; nobody has chosen yet.
            open.remove(entry.counter());
        } else if (isTurn(entry) && counted.test(cause(entry))) {
            if (entry.action() == Action.CONNECTION_LOST) {
                causes(entry.counter()).add(cause(entry));
            } else {
                causes(entry.counter()).remove(cause(entry));
            }
        }
    }

    /** Whether anything keeps the counter from the network. */
    public boolean isOut(String counter) {
        return !causes(counter).isEmpty();
    }

    private Set<String> causes(String counter) {
        return open.computeIfAbsent(counter, any -> new HashSet<>());
    }

    /** The link's code, or that it was chosen; empty if the entry says neither. */
    private static String cause(Entry entry) {
        String chosen = entry.details().getOrDefault("cause", "").equals(CHOSEN) ? CHOSEN : "";
        return entry.details().getOrDefault("link", chosen);
    }
}
