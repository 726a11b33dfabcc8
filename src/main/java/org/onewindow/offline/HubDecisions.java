package org.onewindow.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseDecisions;
import org.onewindow.casework.CaseVersion;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.protocol.FeedEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the hub decided about this counter's cases, as its feed brings it; the newest thousand are remembered from one run to the next. A decision that can't
 * be read is logged and passed over: it holds up no other. Safe for use by several threads; listeners are called by whoever brings the feed.
 */
public final class HubDecisions implements CaseDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(HubDecisions.class);
    private static final int MOST = 1000;

    private final SyncMemory memory;
    private final List<SyncMemory.Decision> kept;
    private final List<CaseDecision> known = new ArrayList<>();
    private final List<Consumer<CaseDecision>> listeners = new CopyOnWriteArrayList<>();

    /** Remembers by {@code memory}; blocks on the disk. */
    public HubDecisions(SyncMemory memory) {
        this.memory = memory;
        this.kept = new ArrayList<>(memory.decisions());
        kept.forEach(entry -> read(entry).ifPresent(known::add));
    }

    /** Takes in what the feed brought; blocks on the disk if it is of any interest. */
    void arrived(List<FeedEntry> entries) {
        List<CaseDecision> news = new ArrayList<>();
        synchronized (this) {
            for (FeedEntry arrived : entries) {
                SyncMemory.Decision entry = new SyncMemory.Decision(arrived.sequence(), arrived.entry());
                Optional<CaseDecision> decision = read(entry);
                if (decision.isPresent() && !kept.contains(entry)) {
                    kept.add(entry);
                    known.add(decision.get());
                    news.add(decision.get());
                }
            }
            while (kept.size() > MOST) {
                kept.remove(0);
                known.remove(0);
            }
            if (!news.isEmpty()) {
                memory.keepDecisions(List.copyOf(kept));
            }
        }
        news.forEach(decision -> listeners.forEach(listener -> listener.accept(decision)));
    }

    @Override
    public synchronized List<CaseDecision> known() {
        return List.copyOf(known);
    }

    @Override
    public void whenDecided(Consumer<CaseDecision> listener) {
        listeners.add(listener);
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
