package org.onewindow.offline;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseDecisions;
import org.onewindow.casework.CaseVersion;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.protocol.FeedPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the hub decided about this counter's cases, as its feed brings it, remembered from one run to the next: every conflict until it is settled, however
 * many there are, and beside these as many of the newest decisions as make a thousand. A page of the feed is all that the hub's log says from a place on, so
 * what was known of that stretch and isn't in it was said by a log that the hub has lost, and goes: it decides anew. A decision that can't be read is logged
 * and passed over: it holds up no other. Safe for use by several threads; listeners are called by whoever brings the feed.
 */
public final class HubDecisions implements CaseDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(HubDecisions.class);
    private static final int MOST = 1000;

    private final SyncMemory memory;
    /** By their places in the hub's log. */
    private final NavigableMap<Long, Known> kept = new TreeMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private record Known(SyncMemory.Decision entry, CaseDecision decision) {}

    /** Whether the memory has what is here; not so before it was told in this run, for what it had may be damaged. */
    private boolean remembered;

    /** Remembers by {@code memory}; blocks on the disk. */
    public HubDecisions(SyncMemory memory) {
        this.memory = memory;
        kept.putAll(read(memory.decisions()));
    }

    /**
     * Takes in what the feed brought; blocks on the disk if it is of any interest, or if what came before could not be remembered.
     *
     * @param from where in the hub's log it was asked for
     * @return whether all that the feed has brought is remembered
     */
    boolean arrived(long from, FeedPage page) {
        Map<Long, Known> said = read(page.entries().stream()
                .filter(entry -> entry.sequence() >= from)
                .map(entry -> new SyncMemory.Decision(entry.sequence(), entry.entry()))
                .toList());
        boolean isNews;
        boolean allRemembered;
        synchronized (this) {
            // The last page tells of the log's end too: there is nothing beyond.
            Map<Long, Known> before = page.more() ? kept.subMap(from, Math.max(from, page.next())) : kept.tailMap(from);
            isNews = !before.equals(said);
            if (isNews) {
                before.clear();
                kept.putAll(said);
                forgetOldRefusals();
            }
            if (isNews || !remembered) {
                remember();
            }
            allRemembered = remembered;
        }
        if (isNews) {
            listeners.forEach(Runnable::run);
        }
        return allRemembered;
    }

    private void forgetOldRefusals() {
        int tooMany = kept.size() - MOST;
        Iterator<Known> oldest = kept.values().iterator();
        while (tooMany > 0 && oldest.hasNext()) {
            if (!(oldest.next().decision() instanceof CaseDecision.Conflict)) {
                oldest.remove();
                tooMany--;
            }
        }
    }

    private void remember() {
        remembered =
                memory.keepDecisions(kept.values().stream().map(Known::entry).toList());
    }

    @Override
    public synchronized List<CaseDecision> known() {
        return kept.values().stream().map(Known::decision).toList();
    }

    @Override
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized void settled(CaseDecision.Conflict conflict) {
        if (kept.values().removeIf(one -> isOver(one.decision(), conflict))) {
            remember();
        }
    }

    private static boolean isOver(CaseDecision decision, CaseDecision.Conflict settled) {
        return decision instanceof CaseDecision.Conflict
                && decision.caseNumber().equals(settled.caseNumber())
                && decision.sequence() <= settled.sequence();
    }

    private static Map<Long, Known> read(List<SyncMemory.Decision> entries) {
        Map<Long, Known> read = new HashMap<>();
        entries.forEach(entry ->
                read(entry).ifPresent(decision -> read.put(entry.sequence(), new Known(entry, decision))));
        return read;
    }

    private static Optional<CaseDecision> read(SyncMemory.Decision entry) {
        try {
            return decision(entry.sequence(), EntryCodec.decode(entry.entry().getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedEntryException | IllegalArgumentException e) {
            LOG.error("entry {} of the hub's log can't be read", entry.sequence(), e);
            return Optional.empty();
        }
    }

    private static Optional<CaseDecision> decision(long hubSequence, Entry entry) {
        Map<String, String> details = entry.details();
        return switch (entry.action()) {
            case CASE_REFUSED ->
                Optional.of(new CaseDecision.Refused(
                        hubSequence, caseNumber(details), sequence(details), details.getOrDefault("reason", "")));
            case CASE_CONFLICT ->
                Optional.of(new CaseDecision.Conflict(
                        hubSequence,
                        caseNumber(details),
                        sequence(details),
                        version("sent.", details, details.getOrDefault("base", "0")),
                        version("current.", details, "0"),
                        details.getOrDefault("currentCounter", "")));
            default -> Optional.empty();
        };
    }

    private static CaseNumber caseNumber(Map<String, String> details) {
        return new CaseNumber(details.getOrDefault("case", ""));
    }

    private static long sequence(Map<String, String> details) {
        return Long.parseLong(details.getOrDefault("sequence", ""));
    }

    private static CaseVersion version(String prefix, Map<String, String> details, String base) {
        Map<String, String> own = new HashMap<>();
        own.put("base", base);
        details.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            }
        });
        return CaseVersion.read(own)
                .orElseThrow(() -> new IllegalArgumentException("no version of a case under " + prefix));
    }
}
