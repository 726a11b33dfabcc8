package org.onewindow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.review.risk.EntryRef;

/** Counts a day's figures from its entries, and says for each which entries those are. */
final class DayFigures {
    private static final long SECOND = 1_000;
    private static final Set<String> ANSWERS = Set.of("found", "not-found", "mismatch");
    private static final String MILLIS = "millis";
    private static final String VISITS = "visits";
    private static final String PAPERS = "papers";
    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{1,12}");

    /** One number, and out of how many. */
    private record Count(long value, long of) {}

    /** An entry, and the latest time that its counter has shown up to it. */
    private record Told(Entry entry, Instant shown) {
        /** Of one counter the later one comes later in the list. */
        boolean isAfter(Told before) {
            int order = shown.compareTo(before.shown());
            int counters = entry.counter().compareTo(before.entry().counter());
            return order > 0 || (order == 0 && counters >= 0);
        }
    }

    private DayFigures() {}

    static List<Figure> of(LocalDate day, List<Entry> entries, List<Entry> weekBefore) {
        Map<FigureKind, Count> now = count(entries);
        Map<FigureKind, Count> before = count(weekBefore);
        List<Figure> figures = new ArrayList<>();
        for (FigureKind kind : FigureKind.values()) {
            Count count = now.getOrDefault(kind, new Count(0, 0));
            Count then = before.getOrDefault(kind, new Count(0, 0));
            figures.add(new Figure(
                    kind, count.value(), count.of(), then.value(), then.of(), entriesOf(day, kind, entries)));
        }
        return figures;
    }

    /** Counting these alone comes to the same figure, unless an outage goes beyond the day at an end. */
    private static LogFilter entriesOf(LocalDate day, FigureKind kind, List<Entry> entries) {
        LogFilter all = LogFilter.of(day);
        return switch (kind) {
            case LOOKUPS -> all.with(Set.of(Action.LOOKUP_STARTED));
            case CASES_ACCEPTED -> all.with(Set.of(Action.CASE_ACCEPTED));
            case CASES_RETURNED -> all.with(Set.of(Action.CASE_RETURNED));
            case VISITS_SAVED -> all.only(references(newest(entries, VISITS)));
            case PAPERS_WAIVED -> all.only(references(newest(entries, PAPERS)));
            case ANSWERED_WITHIN_A_SECOND -> all.with(Set.of(Action.ANSWERED, Action.REFUSED));
            case OUTAGES, OUTAGE_SECONDS ->
                all.with(Set.of(Action.CONNECTION_LOST, Action.CONNECTION_RESTORED))
                        .only(spells(entries));
            case QUEUED -> all.with(Set.of(Action.LOOKUP_QUEUED));
        };
    }

    private static Map<FigureKind, Count> count(List<Entry> entries) {
        Map<FigureKind, Count> counts = new EnumMap<>(FigureKind.class);
        counts.put(FigureKind.LOOKUPS, having(entries, Action.LOOKUP_STARTED));
        counts.put(FigureKind.CASES_ACCEPTED, having(entries, Action.CASE_ACCEPTED));
        counts.put(FigureKind.CASES_RETURNED, having(entries, Action.CASE_RETURNED));
        counts.put(FigureKind.QUEUED, having(entries, Action.LOOKUP_QUEUED));
        counts.put(FigureKind.VISITS_SAVED, spared(entries, VISITS));
        counts.put(FigureKind.PAPERS_WAIVED, spared(entries, PAPERS));
        counts.put(FigureKind.ANSWERED_WITHIN_A_SECOND, quick(entries));
        List<OutageSpan> spans = OutageSpan.of(entries);
        counts.put(FigureKind.OUTAGES, new Count(spans.size(), 0));
        counts.put(
                FigureKind.OUTAGE_SECONDS,
                new Count(spans.stream().mapToLong(OutageSpan::seconds).sum(), 0));
        return counts;
    }

    private static Count having(List<Entry> entries, Action action) {
        return new Count(
                entries.stream().filter(entry -> entry.action() == action).count(), 0);
    }

    private static Set<EntryRef> references(Collection<Entry> entries) {
        return entries.stream().map(EntryRef::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<EntryRef> spells(List<Entry> entries) {
        return Outages.of(entries).stream()
                .flatMap(outage -> outage.entries().entries().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Count spared(List<Entry> entries, String key) {
        return new Count(
                newest(entries, key).stream()
                        .mapToLong(entry -> Long.parseLong(entry.details().getOrDefault(key, "")))
                        .sum(),
                0);
    }

    /**
     * The newest entry of each case that has the figure, whichever step and counter wrote it, because each says what was spared altogether. At one counter the
     * log's own order says which that is; between counters the clocks do, each as far as its log has shown it.
     */
    private static Collection<Entry> newest(List<Entry> entries, String key) {
        Map<String, Instant> latest = new HashMap<>();
        Map<String, Told> ofCase = new HashMap<>();
        for (Entry entry : entries) {
            Instant shown = latest.merge(
                    entry.counter(), entry.time().toInstant(), (one, other) -> one.isAfter(other) ? one : other);
            if (entry.caseNumber().isPresent()
                    && NINE_DIGITS
                            .matcher(entry.details().getOrDefault(key, ""))
                            .matches()) {
                ofCase.merge(
                        entry.caseNumber().get().value(),
                        new Told(entry, shown),
                        (one, other) -> other.isAfter(one) ? other : one);
            }
        }
        return ofCase.values().stream().map(Told::entry).toList();
    }

    private static Count quick(List<Entry> entries) {
        long quick = 0;
        long all = 0;
        for (Entry entry : entries) {
            if (hasEnded(entry)) {
                all++;
                if (isAnswer(entry) && millis(entry) <= SECOND) {
                    quick++;
                }
            }
        }
        return new Count(quick, all);
    }

    /** Whether a request to a department came to an end. */
    static boolean hasEnded(Entry entry) {
        return entry.action() == Action.ANSWERED || entry.action() == Action.REFUSED;
    }

    /** Whether the end was an answer that can be used. */
    static boolean isAnswer(Entry entry) {
        return entry.action() == Action.ANSWERED
                && entry.outcome().filter(ANSWERS::contains).isPresent();
    }

    /** How long it took; a very long time if the entry does not say. */
    static long millis(Entry entry) {
        String text = entry.details().getOrDefault(MILLIS, "");
        return TWELVE_DIGITS.matcher(text).matches() ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
