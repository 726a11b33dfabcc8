package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivatePart;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.review.risk.DayContext;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.FrozenLog;
import org.onewindow.review.risk.LogId;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.SilentRules;

/**
 * Use case: a day at a glance, from the logs of all counters while the hub can be reached, and from this counter's own log alone while it can't. This
 * counter's entries always come from its own log, which is never behind. Settlings and sign-offs are those of all counters, on whichever day they were
 * written, as far as the hub can be reached; else those in this counter's journal. Reads the whole day and the same weekday of the week before: some hundred milliseconds for a counter, some
 * seconds for a station, never on the JavaFX thread. Safe for use by several threads.
 */
public final class DayReview {
    /** Before any day that has ever been written. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final Set<Action> REVIEWING = Set.of(Action.FLAG_SETTLED, Action.DAY_SIGNED);

    private final Logs logs;
    private final RiskReview risk;
    private final PersonFacts facts;
    private final LogNames names;
    private final PastPaces paces;
    private final Elsewhere elsewhere;

    /**
     * Where the entries come from.
     *
     * @param own this counter's days
     * @param station those of all counters
     * @param journal this counter's journal, for notes and subjects
     * @param entries finds settlings and sign-offs in it
     */
    public record Logs(DayLog own, StationLog station, JournalReader journal, ReviewEntries entries) {}

    /** A review. */
    public DayReview(Logs logs, RiskReview risk, PersonFacts facts, LogNames names) {
        this.logs = logs;
        this.risk = risk;
        this.facts = facts;
        this.names = names;
        this.paces = new PastPaces(logs.entries());
        this.elsewhere = new Elsewhere(logs.journal(), logs.station());
    }

    /** The ids of the rules that stay silent because the office keeps no facts for them. */
    public List<String> silentRules() {
        return SilentRules.without(facts);
    }

    /**
     * What was read of a day.
     *
     * @param own this counter
     * @param rules the digest of the rules that the flags are by
     * @param entries each counter's in order of sequence
     * @param weekBefore the same weekday a week before; none where it could not be had as far
     * @param review entries that settle and sign the day, at all counters; kept with the earliest first, each log in its own order
     * @param elsewhere those of the entries that this counter's own log does not have
     * @param othersReview those of them that this counter's own log does not have, with their notes
     * @param paces what operators' days before were like, as the hub has them
     */
    record Gathered(
            String own,
            String rules,
            Reach reach,
            List<LoggedEntry> entries,
            List<Entry> weekBefore,
            List<LoggedEntry> review,
            List<LoggedEntry> elsewhere,
            List<LoggedEntry> othersReview,
            List<CounterStanding> standings,
            Map<String, List<DayPace>> paces) {
        Gathered {
            review = EntryOrder.earliestFirst(review);
        }

        /** Whether the station has other counters, whose logs are part of it. */
        boolean isOfSeveral() {
            return reach == Reach.ALL_COUNTERS
                    && standings.stream()
                            .anyMatch(standing -> !standing.counter().equals(own));
        }
    }

    /**
     * A day with everything the rules and the logs say about it.
     *
     * @param asker who reviews; the hub lets them see the other counters or not
     * @throws org.onewindow.journal.DamagedJournalException if this counter's log can't be read
     */
    public OpenedDay open(LocalDate day, Operator asker) {
        return open(own(day), asker);
    }

    /** The same of a day that was just read from this counter's own log. */
    public OpenedDay open(OwnDay own, Operator asker) {
        return open(own.day(), own.entries(), asker, true);
    }

    /**
     * This counter's part of a day, without flags, comparison or the other counters: what can be shown while the rest is on its way. Asks nobody.
     *
     * @throws org.onewindow.journal.DamagedJournalException if this counter's log can't be read
     */
    public OwnDay own(LocalDate day) {
        List<LoggedEntry> entries = logs.own().on(day, true);
        List<Entry> plain = entries.stream().map(LoggedEntry::entry).toList();
        return new OwnDay(day, logs.own().counter(), entries, DayGlance.of(day, plain, List.of(), names));
    }

    /** A day without the week before: enough to settle and to sign. */
    OpenedDay read(LocalDate day, Operator asker) {
        return open(day, logs.own().on(day, true), asker, false);
    }

    private OpenedDay open(LocalDate day, List<LoggedEntry> ownEntries, Operator asker, boolean compared) {
        Gathered gathered = gather(day, ownEntries, asker, compared);
        // Every counter of a station has to find the same flags, so none goes by what its own log alone knows.
        Map<String, List<DayPace>> usual =
                gathered.isOfSeveral() ? PastPaces.usual(gathered.paces()) : paces.before(day);
        return new OpenedDay(
                day,
                gathered,
                risk.flags(
                        gathered.entries().stream().map(LoggedEntry::look).toList(),
                        facts,
                        new DayContext(
                                frozen(gathered.standings()),
                                usual,
                                elsewhere.of(day, gathered.entries(), ownLog(), asker))),
                logs.journal(),
                names);
    }

    private static List<FrozenLog> frozen(List<CounterStanding> standings) {
        return standings.stream()
                .filter(standing -> standing.frozen().isPresent())
                .map(standing -> new FrozenLog(standing.counter(), standing.checked()))
                .toList();
    }

    private Gathered gather(LocalDate day, List<LoggedEntry> ownEntries, Operator asker, boolean compared) {
        String own = logs.own().counter();
        List<LoggedEntry> entries = new ArrayList<>(ownEntries);
        List<LoggedEntry> review = new ArrayList<>();
        String log = logs.own().log();
        logs.entries().since(day, REVIEWING).stream()
                .filter(entry -> ReviewRecord.isAbout(entry, day))
                .forEach(entry -> review.add(LoggedEntry.of(entry, PrivatePart.NONE, log)));
        StationLog.Answer answer = logs.station().on(day, asker);
        if (!(answer instanceof StationLog.Read read)) {
            Reach reach = ((StationLog.Missing) answer).reach();
            return new Gathered(
                    own,
                    risk.rules(),
                    reach,
                    entries,
                    compared ? ownOn(day.minusWeeks(1)) : List.of(),
                    review,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());
        }
        Map<EntryRef, LoggedEntry> atHub = new HashMap<>();
        read.entries().forEach(each -> atHub.put(each.ref(), each));
        entries.replaceAll(each -> each.takenAs(Optional.ofNullable(atHub.get(each.ref()))));
        List<LoggedEntry> elsewhere = others(read.entries());
        // Before its own log's, because a counter's older log comes before its newer one.
        entries.addAll(0, elsewhere);
        List<LoggedEntry> othersReview = others(read.reviews()).stream()
                .filter(each -> ReviewRecord.isAbout(each.entry(), day))
                .toList();
        review.addAll(othersReview);
        List<Entry> before = compared ? weekBefore(day, asker) : List.of();
        return new Gathered(
                own,
                risk.rules(),
                Reach.ALL_COUNTERS,
                entries,
                before,
                review,
                elsewhere,
                othersReview,
                read.standings(),
                read.paces());
    }

    /** What this counter's own log does not have: the other counters' entries, and its own of the time of an older vault. */
    private List<LoggedEntry> others(List<LoggedEntry> entries) {
        LogId own = ownLog();
        return entries.stream()
                .filter(each -> !each.entry().counter().equals(own.counter()) || areTwo(each.log(), own.number()))
                .toList();
    }

    private LogId ownLog() {
        return new LogId(logs.own().counter(), logs.own().log());
    }

    /** Where one is not known nobody can say so: then they count as one. */
    private static boolean areTwo(String log, String other) {
        return !log.isEmpty() && !other.isEmpty() && !log.equals(other);
    }

    private List<Entry> ownOn(LocalDate day) {
        return logs.own().on(day, false).stream().map(LoggedEntry::entry).toList();
    }

    /** Of all counters or none: a day of the whole station is not compared with one of a single counter. */
    private List<Entry> weekBefore(LocalDate day, Operator asker) {
        Optional<List<LoggedEntry>> read = logs.station().entriesOn(day.minusWeeks(1), asker);
        if (read.isEmpty()) {
            return List.of();
        }
        List<Entry> before = new ArrayList<>(ownOn(day.minusWeeks(1)));
        others(read.get()).forEach(each -> before.add(each.entry()));
        return before;
    }

    /**
     * Days before {@code today} with work that nobody has signed, or that later entries have reopened, however long ago. Of all counters where the hub can be
     * asked, else of this one.
     */
    public UnsignedDays unsignedDays(LocalDate today, Operator asker) {
        Optional<List<WorkedDay>> elsewhere = logs.station().workSince(EVER, asker);
        List<Entry> reviews = new ArrayList<>(logs.entries().all(Set.of(Action.DAY_SIGNED)));
        others(logs.station().signaturesSince(EVER, asker)).forEach(each -> reviews.add(each.entry()));
        Map<LocalDate, List<SignedDay>> signed = reviews.stream()
                .filter(entry -> entry.action() == Action.DAY_SIGNED)
                .flatMap(entry -> ReviewRecord.signed(entry, Optional.empty()).stream())
                .collect(Collectors.groupingBy(SignedDay::day));
        LogId own = ownLog();
        Stream<WorkedDay> here = logs.entries().worked().entrySet().stream()
                .map(each -> new WorkedDay(each.getKey(), own, each.getValue()));
        List<LocalDate> days = Stream.concat(
                        here,
                        elsewhere.orElse(List.of()).stream()
                                .filter(work -> !work.log().equals(own)))
                .filter(work -> work.day().isBefore(today))
                .filter(work -> signed.getOrDefault(work.day(), List.of()).stream()
                        .noneMatch(each -> each.covers(work.log(), work.through() - 1)))
                .map(WorkedDay::day)
                .distinct()
                .sorted()
                .toList();
        return new UnsignedDays(days, elsewhere.isPresent());
    }
}
