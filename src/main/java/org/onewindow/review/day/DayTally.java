package org.onewindow.review.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.review.LogNames;
import org.onewindow.review.risk.EntryRef;

/** Counts a day's entries one by one. Used by one thread. */
final class DayTally {
    static final String EXCHANGE = "exchange";
    private static final Set<String> NO_ANSWER = Set.of("unavailable", "answer-refused");
    private static final long QUICK_MILLIS = 1_000;

    private final LocalDate day;
    private final LogNames names;
    private final Map<Action, List<EntryRef>> counted = new EnumMap<>(Action.class);
    private final List<EntryRef> quick = new ArrayList<>();
    private final List<EntryRef> answered = new ArrayList<>();
    private final Map<CaseNumber, long[]> spared = new HashMap<>();
    private final Map<Integer, HourTally> hours = new TreeMap<>();
    private final Map<String, DepartmentTally> departments = new HashMap<>();
    private final OutageTally outages = new OutageTally();
    private long entries;

    DayTally(LocalDate day, LogNames names) {
        this.day = day;
        this.names = names;
    }

    void add(Entry entry) {
        EntryRef ref = EntryRef.of(entry);
        entries++;
        counted.computeIfAbsent(entry.action(), any -> new ArrayList<>()).add(ref);
        outages.add(entry);
        switch (entry.action()) {
            case ANSWERED, REFUSED -> answered(entry, ref);
            case LOOKUP_FINISHED -> {
                hour(entry, ref, number(entry, "failed") > 0);
                spare(entry);
            }
            case LOOKUP_CANCELLED -> hour(entry, ref, true);
            case CASE_CLOSED, CASE_ACCEPTED, CASE_RETURNED, CASE_DECLINED -> spare(entry);
            default -> {}
        }
    }

    private void answered(Entry entry, EntryRef ref) {
        boolean failed = entry.outcome().filter(NO_ANSWER::contains).isPresent();
        long millis = number(entry, "millis");
        if (!failed) {
            answered.add(ref);
            if (millis <= QUICK_MILLIS) {
                quick.add(ref);
            }
        }
        entry.service()
                .map(service -> names.department(service).orElse(service))
                .ifPresent(code -> departments
                        .computeIfAbsent(code, any -> new DepartmentTally())
                        .add(ref, failed, millis));
    }

    private void hour(Entry entry, EntryRef ref, boolean troubled) {
        HourTally hour = hours.computeIfAbsent(entry.time().getHour(), any -> new HourTally());
        (troubled ? hour.troubled : hour.whole).add(ref);
    }

    private void spare(Entry entry) {
        if (entry.details().containsKey("visits")) {
            entry.caseNumber()
                    .ifPresent(number ->
                            spared.put(number, new long[] {number(entry, "visits"), number(entry, "papers")}));
        }
    }

    private static long number(Entry entry, String detail) {
        String text = entry.details().getOrDefault(detail, "");
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    private Counted of(Action action) {
        return new Counted(counted.getOrDefault(action, List.of()));
    }

    DayFigures figures() {
        return new DayFigures(
                day,
                entries,
                of(Action.LOOKUP_STARTED),
                of(Action.CASE_ACCEPTED),
                of(Action.CASE_RETURNED),
                of(Action.CASE_DECLINED),
                spared.values().stream().mapToLong(figures -> figures[0]).sum(),
                spared.values().stream().mapToLong(figures -> figures[1]).sum(),
                new Counted(answered),
                new Counted(quick),
                of(Action.SAVED_COPY_SHOWN),
                of(Action.LOOKUP_QUEUED),
                of(Action.REVEALED),
                of(Action.SIGN_IN_FAILED),
                hours.entrySet().stream()
                        .map(one -> one.getValue().figures(one.getKey()))
                        .toList(),
                departments.entrySet().stream()
                        .map(one -> one.getValue().figures(one.getKey()))
                        .sorted(Comparator.comparingLong(DepartmentFigures::asked)
                                .reversed()
                                .thenComparing(DepartmentFigures::code))
                        .toList(),
                outages.spells());
    }

    private static final class HourTally {
        private final List<EntryRef> whole = new ArrayList<>();
        private final List<EntryRef> troubled = new ArrayList<>();

        HourFigures figures(int hour) {
            return new HourFigures(hour, new Counted(whole), new Counted(troubled));
        }
    }

    private static final class DepartmentTally {
        private final List<EntryRef> answered = new ArrayList<>();
        private final List<EntryRef> failed = new ArrayList<>();
        private long total;
        private long slowest;

        void add(EntryRef ref, boolean failure, long millis) {
            if (failure) {
                failed.add(ref);
            } else {
                answered.add(ref);
                total += millis;
                slowest = Math.max(slowest, millis);
            }
        }

        DepartmentFigures figures(String code) {
            long average = answered.isEmpty() ? 0 : total / answered.size();
            return new DepartmentFigures(
                    code,
                    new Counted(answered),
                    new Counted(failed),
                    Duration.ofMillis(average),
                    Duration.ofMillis(slowest));
        }
    }
}
