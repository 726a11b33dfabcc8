package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;

/** Collects what happens, in any order, and then numbers it counter by counter. Not safe for use by several threads. */
final class Diary {
    private final long seed;
    private final LocalDate day;
    private final ZoneId zone;
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, List<Instant>> gaps = new HashMap<>();
    private final Map<String, List<Clerk.Stretch>> outages = new HashMap<>();
    private final Map<String, List<Happening>> labelled = new LinkedHashMap<>();
    private final Map<String, Integer> cases = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private Optional<List<Happening>> label = Optional.empty();
    private Duration delay = Duration.ZERO;

    Diary(long seed, LocalDate day, ZoneId zone) {
        this.seed = seed;
        this.day = day;
        this.zone = zone;
    }

    /** One thing that happens at a counter, before it has a sequence. */
    static final class Happening {
        private final Instant time;
        private final String counter;
        private final Action action;
        private final String operator;
        private final Optional<String> subject;
        private final Optional<String> matter;
        private final Optional<CaseNumber> caseNumber;
        private Optional<String> service = Optional.empty();
        private List<String> items = List.of();
        private Optional<String> outcome = Optional.empty();
        private Map<String, String> details = Map.of();
        private Duration delay = Duration.ZERO;
        private String ref = "";

        Happening(
                Instant time,
                String counter,
                Action action,
                String operator,
                Optional<String> subject,
                Optional<String> matter,
                Optional<CaseNumber> caseNumber) {
            this.time = time.truncatedTo(ChronoUnit.MILLIS);
            this.counter = counter;
            this.action = action;
            this.operator = operator;
            this.subject = subject;
            this.matter = matter;
            this.caseNumber = caseNumber;
        }

        Happening asking(String code, List<String> asked) {
            service = Optional.of(code);
            items = asked;
            return this;
        }

        Happening outcome(String name) {
            outcome = Optional.of(name);
            return this;
        }

        Happening details(Map<String, String> more) {
            details = more;
            return this;
        }
    }

    Happening note(Happening happening) {
        happening.delay = delay;
        happenings.add(happening);
        label.ifPresent(list -> list.add(happening));
        return happening;
    }

    /** Everything noted while {@code scene} runs belongs to what is planted under {@code id}. */
    void labelled(String id, Runnable scene) {
        label = Optional.of(labelled.computeIfAbsent(id, any -> new ArrayList<>()));
        scene.run();
        label = Optional.empty();
    }

    /** What is noted while {@code scene} runs is part of no label: cover, or what others do. */
    void unlabelled(Runnable scene) {
        Optional<List<Happening>> before = label;
        label = Optional.empty();
        scene.run();
        label = before;
    }

    /** The entries noted meanwhile reach the hub so much later than they should. */
    void late(Duration by, Runnable scene) {
        delay = by;
        scene.run();
        delay = Duration.ZERO;
    }

    CaseNumber newCase(String counter) {
        int number = cases.merge(counter, 1, Integer::sum);
        return new CaseNumber("%s-%s-%s-%04d"
                .formatted(counter.substring(0, 6), day.toString().replace("-", ""), counter.substring(7), number));
    }

    void gap(String counter, Instant time) {
        gaps.computeIfAbsent(counter, any -> new ArrayList<>()).add(time);
    }

    void outage(String counter, Instant from, Instant until) {
        outages.computeIfAbsent(counter, any -> new ArrayList<>()).add(new Clerk.Stretch(from, until));
        note(new Happening(
                from, counter, Action.CONNECTION_LOST, "", Optional.empty(), Optional.empty(), Optional.empty()));
        note(new Happening(
                until, counter, Action.CONNECTION_RESTORED, "", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    boolean isOffline(String counter, Instant time) {
        return outages.getOrDefault(counter, List.of()).stream().anyMatch(stretch -> stretch.holds(time));
    }

    List<DayEntry> entries() {
        Map<String, Long> next = new HashMap<>();
        Map<String, List<Instant>> open = new HashMap<>();
        gaps.forEach((counter, times) ->
                open.put(counter, new ArrayList<>(times.stream().sorted().toList())));
        List<DayEntry> entries = new ArrayList<>(happenings.size());
        happenings.stream()
                .sorted(Comparator.comparing((Happening each) -> each.time))
                .forEach(each -> {
                    List<Instant> waiting = open.getOrDefault(each.counter, List.of());
                    while (!waiting.isEmpty() && waiting.get(0).isBefore(each.time)) {
                        waiting.remove(0);
                        next.merge(each.counter, 3L, Long::sum);
                    }
                    long sequence = next.merge(each.counter, 1L, Long::sum) - 1;
                    each.ref = each.counter + "#" + sequence;
                    entries.add(new DayEntry(entry(each, sequence), each.subject, taken(each)));
                });
        return entries;
    }

    private Entry entry(Happening each, long sequence) {
        return new Entry(
                sequence,
                each.time.atZone(zone).toOffsetDateTime(),
                each.counter,
                each.action,
                each.operator,
                each.operator.isEmpty() ? "" : "CLERK",
                each.subject.map(number -> keys.computeIfAbsent(number, any -> Numbers.key(seed, number))),
                Optional.empty(),
                each.matter,
                each.caseNumber,
                each.service,
                each.items,
                each.outcome,
                Optional.empty(),
                Optional.empty(),
                each.details);
    }

    private Instant taken(Happening each) {
        Instant ready = outages.getOrDefault(each.counter, List.of()).stream()
                .filter(stretch -> stretch.holds(each.time))
                .map(Clerk.Stretch::until)
                .findFirst()
                .orElse(each.time);
        return ready.plusSeconds(2).plus(each.delay);
    }

    /** The refs of what was planted; only after {@link #entries()}. */
    List<String> refs(String id) {
        return labelled.getOrDefault(id, List.of()).stream()
                .map(each -> each.ref)
                .filter(ref -> !ref.isEmpty())
                .toList();
    }
}
