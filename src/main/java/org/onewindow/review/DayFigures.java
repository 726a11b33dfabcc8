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
        return of(day, entries, Outages.of(entries), weekBefore);
    }

    /** The same, where the outages of these entries are known. */
    static List<Figure> of(LocalDate day, List<Entry> entries, List<Outage> outages, List<Entry> weekBefore) {
        Spared spared = Spared.in(entries);
        Map<FigureKind, Count> now = count(entries, spared, outages);
        Map<FigureKind, Count> before = count(weekBefore, Spared.in(weekBefore), Outages.of(weekBefore));
        List<Figure> figures = new ArrayList<>();
        for (FigureKind kind : FigureKind.values()) {
            Count count = now.getOrDefault(kind, new Count(0, 0));
            Count then = before.getOrDefault(kind, new Count(0, 0));
            figures.add(new Figure(
                    kind,
                    count.value(),
                    count.of(),
                    then.value(),
                    then.of(),
                    entriesOf(LogFilter.of(day), kind, spared, outages)));
        }
        return figures;
    }

    /** Counting these alone comes to the same figure, unless an outage goes beyond the day at an end. */
    private static LogFilter entriesOf(LogFilter all, FigureKind kind, Spared spared, List<Outage> outages) {
        return switch (kind) {
            case LOOKUPS -> all.with(Set.of(Action.LOOKUP_STARTED));
            case CASES_ACCEPTED -> all.with(Set.of(Action.CASE_ACCEPTED));
            case CASES_RETURNED -> all.with(Set.of(Action.CASE_RETURNED));
            case VISITS_SAVED -> all.only(references(spared.visits()));
            case PAPERS_WAIVED -> all.only(references(spared.papers()));
            case ANSWERED_WITHIN_A_SECOND -> all.with(Set.of(Action.ANSWERED, Action.REFUSED));
            case OUTAGES, OUTAGE_SECONDS ->
                all.with(Set.of(Action.CONNECTION_LOST, Action.CONNECTION_RESTORED))
                        .only(spells(outages));
            case QUEUED -> all.with(Set.of(Action.LOOKUP_QUEUED));
        };
    }

    private static Map<FigureKind, Count> count(List<Entry> entries, Spared spared, List<Outage> outages) {
        Map<Action, Long> actions = new EnumMap<>(Action.class);
        entries.forEach(entry -> actions.merge(entry.action(), 1L, Long::sum));
        Map<FigureKind, Count> counts = new EnumMap<>(FigureKind.class);
        counts.put(FigureKind.LOOKUPS, having(actions, Action.LOOKUP_STARTED));
        counts.put(FigureKind.CASES_ACCEPTED, having(actions, Action.CASE_ACCEPTED));
        counts.put(FigureKind.CASES_RETURNED, having(actions, Action.CASE_RETURNED));
        counts.put(FigureKind.QUEUED, having(actions, Action.LOOKUP_QUEUED));
        counts.put(FigureKind.VISITS_SAVED, sum(spared.visits(), VISITS));
        counts.put(FigureKind.PAPERS_WAIVED, sum(spared.papers(), PAPERS));
        counts.put(FigureKind.ANSWERED_WITHIN_A_SECOND, quick(entries));
        List<OutageSpan> spans = OutageSpan.of(outages);
        counts.put(FigureKind.OUTAGES, new Count(spans.size(), 0));
        counts.put(
                FigureKind.OUTAGE_SECONDS,
                new Count(spans.stream().mapToLong(OutageSpan::seconds).sum(), 0));
        return counts;
    }

    private static Count having(Map<Action, Long> actions, Action action) {
        return new Count(actions.getOrDefault(action, 0L), 0);
    }

    private static Set<EntryRef> references(Collection<Entry> entries) {
        return entries.stream().map(EntryRef::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<EntryRef> spells(List<Outage> outages) {
        return outages.stream()
                .flatMap(outage -> outage.entries().entries().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Count sum(Collection<Entry> spared, String key) {
        return new Count(
                spared.stream()
                        .mapToLong(entry -> Long.parseLong(entry.details().getOrDefault(key, "")))
                        .sum(),
                0);
    }

    /**
     * The newest entry of each case that says how much was spared, whichever step and counter wrote it, because each says what was spared altogether. At one
     * counter the log's own order says which that is; between counters the clocks do, each as far as its log has shown it.
     */
    private record Spared(Collection<Entry> visits, Collection<Entry> papers) {

        /** Both in one go: a large day is counted while somebody waits for it. */
        static Spared in(List<Entry> entries) {
            Map<String, Instant> latest = new HashMap<>();
            Map<String, Told> visits = new HashMap<>();
            Map<String, Told> papers = new HashMap<>();
            for (Entry entry : entries) {
                Instant time = entry.time().toInstant();
                Instant before = latest.get(entry.counter());
                Instant shown = before != null && before.isAfter(time) ? before : time;
                latest.put(entry.counter(), shown);
                if (entry.caseNumber().isPresent()) {
                    String number = entry.caseNumber().get().value();
                    add(number, entry, shown, VISITS, visits);
                    add(number, entry, shown, PAPERS, papers);
                }
            }
            return new Spared(entries(visits), entries(papers));
        }

        private static void add(String number, Entry entry, Instant shown, String key, Map<String, Told> newest) {
            String said = entry.details().getOrDefault(key, "");
            if (!said.isEmpty() && NINE_DIGITS.matcher(said).matches()) {
                newest.merge(number, new Told(entry, shown), (one, other) -> other.isAfter(one) ? other : one);
            }
        }

        private static Collection<Entry> entries(Map<String, Told> newest) {
            return newest.values().stream().map(Told::entry).toList();
        }
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
