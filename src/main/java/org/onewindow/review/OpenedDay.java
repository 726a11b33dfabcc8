package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivateNote;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.journal.Work;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.LogId;
import org.onewindow.review.risk.RiskFlag;

/**
 * A day as it was read: of all counters of the station, or of this one alone, which {@link #reach()} says. Looking at some of its counters asks nobody
 * anything. Holds personal data; immutable, safe for use by several threads.
 */
public final class OpenedDay {
    private static final Comparator<LoggedEntry> BY_TIME = Comparator.comparing(
                    (LoggedEntry each) -> each.entry().time().toInstant())
            .thenComparing(LoggedEntry::ref);

    private final LocalDate day;
    private final DayReview.Gathered gathered;
    private final List<RiskFlag> flags;
    private final JournalReader journal;
    private final LogNames names;
    private final Map<EntryRef, LoggedEntry> byRef = new LinkedHashMap<>();
    /** What this counter's own log does not have, whatever day it is of. */
    private final Map<EntryRef, LoggedEntry> elsewhere = new HashMap<>();

    /**
     * A day.
     *
     * @param flags what looks wrong over all that was gathered
     * @param journal this counter's, for whom its entries concern
     */
    OpenedDay(LocalDate day, DayReview.Gathered gathered, List<RiskFlag> flags, JournalReader journal, LogNames names) {
        this.day = day;
        this.gathered = gathered;
        this.flags = List.copyOf(flags);
        this.journal = journal;
        this.names = names;
        gathered.entries().forEach(each -> byRef.put(each.ref(), each));
        gathered.elsewhere().forEach(each -> elsewhere.put(each.ref(), each));
        gathered.othersReview().forEach(each -> elsewhere.put(each.ref(), each));
    }

    /** Which day it is. */
    public LocalDate day() {
        return day;
    }

    /** How far it reaches. */
    public Reach reach() {
        return gathered.reach();
    }

    /** Its counters, this one first, the others by number. */
    public List<CounterPart> counters() {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Long> through = new HashMap<>();
        gathered.entries().forEach(each -> {
            counts.merge(each.entry().counter(), 1L, Long::sum);
            // Of several logs the hub says how far it has checked the one that is written now, whose entries come last.
            through.put(each.entry().counter(), each.entry().sequence() + 1);
        });
        Map<String, CounterStanding> standings = new TreeMap<>();
        gathered.standings().forEach(each -> standings.put(each.counter(), each));
        return Stream.of(Stream.of(gathered.own()), counts.keySet().stream(), standings.keySet().stream())
                .flatMap(each -> each)
                .distinct()
                .map(counter -> new CounterPart(
                        counter,
                        counter.equals(gathered.own()),
                        counts.getOrDefault(counter, 0L),
                        through.getOrDefault(counter, 0L),
                        Optional.ofNullable(standings.get(counter))))
                .toList();
    }

    /** The day at a glance, over some of its counters. */
    public DayOverview overview(DayScope scope) {
        List<Entry> entries = entries(scope);
        List<Entry> weekBefore = gathered.weekBefore().stream()
                .filter(entry -> scope.covers(entry.counter()))
                .toList();
        DayGlance glance = DayGlance.of(day, entries, weekBefore, names);
        List<ReviewedFlag> reviewed = reviewed(scope);
        Map<LogId, Long> covered = covered(scope);
        SignOffs signOffs = signOffs(scope);
        List<CounterPart> shown =
                counters().stream().filter(each -> scope.covers(each.counter())).toList();
        return new DayOverview(
                day,
                reach(),
                shown,
                entries.size(),
                glance.figures(),
                glance.hours(),
                glance.departments(),
                glance.outages(),
                reviewed,
                signOffs.signed(),
                signOffs.standings(),
                signOffs.late(),
                covered,
                SignedContent.of(glance.figures(), reviewed, gathered.rules()),
                signOffs.since(day, reviewed, gathered.rules()),
                DayDigest.of(day, worked(scope), glance.figures(), reviewed, gathered.rules()));
    }

    private List<Entry> entries(DayScope scope) {
        return entriesOf(scope).stream().map(LoggedEntry::entry).toList();
    }

    private List<LoggedEntry> entriesOf(DayScope scope) {
        return byRef.values().stream()
                .filter(each -> scope.covers(each.entry().counter()))
                .toList();
    }

    private List<ReviewedFlag> reviewed(DayScope scope) {
        Map<String, Settlement> settled = new HashMap<>();
        Set<String> sinceSigning = new HashSet<>();
        for (LoggedEntry each : gathered.review()) {
            Entry entry = each.entry();
            if (ReviewRecord.isAbout(entry, Action.FLAG_SETTLED, day)) {
                ReviewRecord.settlement(entry, noteOf(each.ref())).ifPresent(settlement -> {
                    settled.put(settlement.flag(), settlement);
                    sinceSigning.add(settlement.flag());
                });
            } else if (ReviewRecord.isAbout(entry, Action.DAY_SIGNED, day)
                    && ReviewRecord.signed(entry, Optional.empty())
                            .filter(signed -> signed.isFor(scope))
                            .isPresent()) {
                sinceSigning.clear();
            }
        }
        return flags.stream()
                .filter(flag -> flag.evidence().stream().anyMatch(ref -> scope.covers(ref.counter())))
                .map(flag -> new ReviewedFlag(
                        flag, Optional.ofNullable(settled.get(flag.id())), sinceSigning.contains(flag.id())))
                .toList();
    }

    /** What somebody wrote into an entry of the day; may read the disk. May be personal data. */
    public Optional<String> noteOf(EntryRef ref) {
        Optional<PrivateNote> note = isOwn(ref)
                ? journal.noteOf(ref.sequence())
                : Optional.ofNullable(elsewhere.get(ref))
                        .flatMap(each -> each.secret().note());
        return note.map(PrivateNote::text);
    }

    /**
     * Why specially protected records were opened, as far as a flag has that as evidence, in its order; may read the disk. Empty where retention has destroyed
     * the words.
     */
    public List<GivenReason> reasons(RiskFlag flag) {
        List<GivenReason> reasons = new ArrayList<>();
        for (EntryRef ref : flag.evidence()) {
            LoggedEntry entry = byRef.get(ref);
            if (entry != null && entry.entry().action() == Action.BREAK_GLASS) {
                noteOf(ref)
                        .ifPresent(text -> reasons.add(new GivenReason(
                                entry.entry().time(), entry.entry().operator(), text)));
            }
        }
        return reasons;
    }

    private SignOffs signOffs(DayScope scope) {
        List<SignedDay> all = gathered.review().stream()
                .map(LoggedEntry::entry)
                .filter(entry -> ReviewRecord.isAbout(entry, Action.DAY_SIGNED, day))
                .flatMap(entry -> ReviewRecord.signed(entry, noteOf(EntryRef.of(entry))).stream())
                .toList();
        return new SignOffs(all, scope, entriesOf(scope));
    }

    private Map<LogId, Long> covered(DayScope scope) {
        Map<LogId, Long> covered = new HashMap<>();
        entriesOf(scope)
                .forEach(each -> covered.merge(each.logId(), each.entry().sequence() + 1, Math::max));
        return covered;
    }

    /** How far each log with entries reaches with its work; 0 where it has none. */
    private Map<LogId, Long> worked(DayScope scope) {
        Map<LogId, Long> worked = new HashMap<>();
        entriesOf(scope)
                .forEach(each -> worked.merge(
                        each.logId(), Work.isWork(each.entry()) ? each.entry().sequence() + 1 : 0L, Math::max));
        return worked;
    }

    /** The day's log as a person looks through it; empty where this counter's own view has it all. */
    public Optional<LogView> log() {
        if (reach() != Reach.ALL_COUNTERS) {
            return Optional.empty();
        }
        List<LoggedEntry> sorted = new ArrayList<>(byRef.values());
        sorted.sort(BY_TIME);
        return Optional.of(new ListedLog(sorted.stream().map(LoggedEntry::entry).toList(), names));
    }

    /** Whom an entry of the day concerns; may read the disk. Personal data: only shown as it may be. */
    public Optional<PrivateSubject> subjectOf(EntryRef ref) {
        return keptIn(ref).or(() -> beside(ref));
    }

    private Optional<PrivateSubject> keptIn(EntryRef ref) {
        return isOwn(ref)
                ? journal.subjectOf(ref.sequence())
                : Optional.ofNullable(elsewhere.get(ref))
                        .flatMap(each -> each.secret().subject());
    }

    /** An entry with a note keeps only the key of whom it concerns; the identity lies in an entry beside it. */
    private Optional<PrivateSubject> beside(EntryRef ref) {
        Optional<String> key = Optional.ofNullable(byRef.get(ref))
                .filter(each -> each.entry().details().containsKey(PrivateNote.COMMITMENT))
                .flatMap(each -> each.entry().subjectKey());
        return byRef.values().stream()
                .filter(each -> key.isPresent() && each.entry().subjectKey().equals(key))
                .flatMap(each -> each.secret().subject().stream())
                .findFirst();
    }

    /** Whether this counter's own log has it; not if it is the counter's, but of the time of an older vault. */
    private boolean isOwn(EntryRef ref) {
        return ref.counter().equals(gathered.own()) && !elsewhere.containsKey(ref);
    }

    /** Whether a flag is about somebody's own actions: it names them, or one of its entries is theirs. */
    boolean concerns(RiskFlag flag, String operator) {
        return flag.operators().contains(operator)
                || flag.evidence().stream()
                        .map(byRef::get)
                        .anyMatch(
                                each -> each != null && each.entry().operator().equals(operator));
    }

    /** Whether somebody worked that day at one of these counters. */
    boolean hasWorkBy(String operator, DayScope scope) {
        return entries(scope).stream().anyMatch(entry -> Work.isBy(entry, operator));
    }

    /** The counters it has entries of. */
    Set<String> countersWithEntries() {
        return byRef.keySet().stream().map(EntryRef::counter).collect(Collectors.toUnmodifiableSet());
    }
}
