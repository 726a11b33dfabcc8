package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskFlag;
import org.onewindow.review.risk.RiskLook;
import org.onewindow.review.risk.RiskReview;

/**
 * Use case: a day at a glance, from the log. Works for this counter with what it has, and for all counters where the day's log comes from the hub.
 * Settlings and sign-offs are those in this counter's journal. Reads the whole day and the same weekday of the week before: some hundred milliseconds
 * for a counter, never on the JavaFX thread. Safe for use by several threads.
 */
public final class DayReview {
    /** Older days are never listed as unsigned. */
    private static final int DAYS_LISTED = 60;

    private final DayLog log;
    private final JournalReader journal;
    private final ReviewEntries entries;
    private final RiskReview risk;
    private final PersonFacts facts;
    private final LogNames names;

    /**
     * A review.
     *
     * @param log where a day's entries come from
     * @param journal this counter's journal, for notes
     * @param entries finds settlings and sign-offs in it
     */
    public DayReview(
            DayLog log,
            JournalReader journal,
            ReviewEntries entries,
            RiskReview risk,
            PersonFacts facts,
            LogNames names) {
        this.log = log;
        this.journal = journal;
        this.entries = entries;
        this.risk = risk;
        this.facts = facts;
        this.names = names;
    }

    /** A day with everything the rules and the journal say about it. */
    public DayOverview open(LocalDate day) {
        return read(day).overview();
    }

    /** A day's overview and the entries it was made of. */
    record Reading(DayOverview overview, Map<EntryRef, Entry> entries) {
        /** Whether a flag is about somebody's own actions: it names them, or one of its entries is theirs. */
        boolean concerns(RiskFlag flag, String operator) {
            return flag.operators().contains(operator)
                    || flag.evidence().stream()
                            .map(entries::get)
                            .anyMatch(entry -> entry != null && entry.operator().equals(operator));
        }

        /** Whether somebody worked at a counter that day. */
        boolean hasWorkBy(String operator) {
            return entries.values().stream().anyMatch(entry -> Work.isBy(entry, operator));
        }
    }

    Reading read(LocalDate day) {
        List<Entry> own = entries.since(day, Set.of(Action.FLAG_SETTLED, Action.DAY_SIGNED));
        List<RiskLook> looks = log.on(day, true);
        List<Entry> ofDay = looks.stream().map(RiskLook::entry).toList();
        List<Entry> weekBefore =
                log.on(day.minusWeeks(1), false).stream().map(RiskLook::entry).toList();
        List<Figure> figures = DayFigures.of(day, ofDay, weekBefore);
        List<ReviewedFlag> flags = flags(day, looks, own);
        List<SignedDay> signed = own.stream()
                .filter(entry -> ReviewRecord.isAbout(entry, Action.DAY_SIGNED, day))
                .flatMap(entry -> ReviewRecord.signed(entry).stream())
                .toList();
        DayOverview overview = new DayOverview(
                day,
                ofDay.size(),
                figures,
                HourCount.of(day, ofDay),
                DepartmentCount.of(day, ofDay, names),
                Outages.of(ofDay),
                flags,
                signed,
                late(ofDay, signed),
                covered(ofDay),
                DayDigest.of(day, figures, flags));
        Map<EntryRef, Entry> byRef = new HashMap<>();
        ofDay.forEach(entry -> byRef.put(EntryRef.of(entry), entry));
        return new Reading(overview, byRef);
    }

    private List<ReviewedFlag> flags(LocalDate day, List<RiskLook> looks, List<Entry> own) {
        Map<String, Settlement> settled = new HashMap<>();
        own.stream()
                .filter(entry -> ReviewRecord.isAbout(entry, Action.FLAG_SETTLED, day))
                .flatMap(entry -> ReviewRecord.settlement(entry, journal).stream())
                .forEach(settlement -> settled.put(settlement.flag(), settlement));
        return risk.flags(looks, facts).stream()
                .map(flag -> new ReviewedFlag(flag, Optional.ofNullable(settled.get(flag.id()))))
                .toList();
    }

    private static List<EntryRef> late(List<Entry> ofDay, List<SignedDay> signed) {
        if (signed.isEmpty()) {
            return List.of();
        }
        SignedDay newest = signed.get(signed.size() - 1);
        return ofDay.stream()
                .filter(Work::isWork)
                .map(EntryRef::of)
                .filter(ref -> !newest.covers(ref))
                .toList();
    }

    private static Map<String, Long> covered(List<Entry> ofDay) {
        Map<String, Long> covered = new HashMap<>();
        ofDay.forEach(entry -> covered.merge(entry.counter(), entry.sequence() + 1, Math::max));
        return covered;
    }

    /**
     * Days before {@code today} with work that nobody has signed, or that later entries have reopened, the earliest first; at most 60 days back.
     */
    public List<LocalDate> unsignedDays(LocalDate today) {
        LocalDate from = today.minusDays(DAYS_LISTED);
        NavigableSet<LocalDate> days =
                new TreeSet<>(entries.daysWith(from, Work.ACTIONS).headSet(today, false));
        Map<LocalDate, List<SignedDay>> signed = new HashMap<>();
        entries.since(from, Set.of(Action.DAY_SIGNED)).stream()
                .flatMap(entry -> ReviewRecord.signed(entry).stream())
                .forEach(each -> signed.computeIfAbsent(each.day(), any -> new ArrayList<>())
                        .add(each));
        Set<LocalDate> done = new HashSet<>();
        for (LocalDate day : days) {
            List<SignedDay> signatures = signed.getOrDefault(day, List.of());
            if (!signatures.isEmpty()
                    && late(log.on(day, false).stream().map(RiskLook::entry).toList(), signatures)
                            .isEmpty()) {
                done.add(day);
            }
        }
        days.removeAll(done);
        return List.copyOf(days);
    }
}
