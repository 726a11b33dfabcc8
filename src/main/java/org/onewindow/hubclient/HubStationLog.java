package org.onewindow.hubclient;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.onewindow.access.Operator;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.PrivatePart;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.CounterLogAtHub;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.DayEntry;
import org.onewindow.protocol.PacesPage;
import org.onewindow.protocol.ProtocolLimits;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;
import org.onewindow.review.CounterStanding;
import org.onewindow.review.LoggedEntry;
import org.onewindow.review.Reach;
import org.onewindow.review.StationLog;
import org.onewindow.review.WorkedDay;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.LogId;
import org.onewindow.review.risk.LogSpan;
import org.onewindow.review.risk.OtherDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logs of all counters from the hub, page by page, within bounds of time and size. An entry that is not what its row says, a private part that does
 * not open its entry's commitment, or a checkpoint that its counter did not sign, and the whole answer is refused. Safe for use by several threads.
 */
public final class HubStationLog implements StationLog {
    private static final Logger LOG = LoggerFactory.getLogger(HubStationLog.class);

    /** More of a day is not reviewed on a screen: fifty counters at their busiest. */
    static final int MOST_ENTRIES = 200_000;

    /** As much as a small machine can hold beside its work. */
    private static final long MOST_BYTES = 128L << 20;

    private final PeopleLink link;
    private final BooleanSupplier reachable;
    private final Duration patience;

    /**
     * Over a link.
     *
     * @param reachable whether it is worth asking at all
     * @param patience for a whole day, however many pages it has
     */
    public HubStationLog(PeopleLink link, BooleanSupplier reachable, Duration patience) {
        this.link = link;
        this.reachable = reachable;
        this.patience = patience;
    }

    @Override
    public Answer on(LocalDate day, Operator asker) {
        if (!reachable.getAsBoolean()) {
            return new Missing(Reach.NOT_REACHED);
        }
        try (AskedAhead<PacesPage> paces = new AskedAhead<>(() -> link.pacesBefore(day, asker))) {
            Patience left = new Patience(patience);
            return new Read(
                    entriesOn(day, asker, left),
                    standings(left.answer(() -> link.logs(asker)).logs()),
                    reviews(day, asker, left),
                    PacesAtHub.before(day, left.answerIfKnown(paces)));
        } catch (NotHadException e) {
            return new Missing(e.reach());
        } catch (MalformedEntryException | MalformedProofException e) {
            return new Missing(Reach.NOT_TRUSTED);
        }
    }

    @Override
    public Optional<List<LoggedEntry>> entriesOn(LocalDate day, Operator asker) {
        if (!reachable.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(entriesOn(day, asker, new Patience(patience)));
        } catch (NotHadException | MalformedEntryException e) {
            LOG.warn("a day of all counters can't be had", e);
            return Optional.empty();
        }
    }

    private List<LoggedEntry> entriesOn(LocalDate day, Operator asker, Patience left)
            throws NotHadException, MalformedEntryException {
        return entries(left, after -> link.day(day, after, ProtocolLimits.MOST_ROWS, asker), day::equals);
    }

    @Override
    public List<LoggedEntry> signaturesSince(LocalDate day, Operator asker) {
        if (!reachable.getAsBoolean()) {
            return List.of();
        }
        try {
            return entries(
                    new Patience(patience),
                    after -> link.signaturesSince(day, after, ProtocolLimits.MOST_ROWS, asker),
                    written -> !written.isBefore(day));
        } catch (NotHadException | MalformedEntryException e) {
            LOG.warn("what was signed at other counters can't be had", e);
            return List.of();
        }
    }

    @Override
    public Optional<List<WorkedDay>> workSince(LocalDate day, Operator asker) {
        if (!reachable.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(workSince(day, asker, new Patience(patience)));
        } catch (NotHadException e) {
            LOG.warn("which days the other counters worked on can't be had", e);
            return Optional.empty();
        }
    }

    @Override
    public Map<LogSpan, OtherDays> elsewhere(LocalDate day, List<LogSpan> missing, Operator asker) {
        Map<LogSpan, OtherDays> known = new HashMap<>();
        if (reachable.getAsBoolean()) {
            Patience forAll = new Patience(patience);
            try {
                for (LogSpan span : missing) {
                    elsewhere(day, span, asker, forAll).ifPresent(days -> known.put(span, days));
                }
            } catch (NotHadException e) {
                LOG.warn("where other counters' entries are can't be had", e);
            }
        }
        return known;
    }

    private Optional<OtherDays> elsewhere(LocalDate day, LogSpan span, Operator asker, Patience left)
            throws NotHadException {
        SpanQuery query = new SpanQuery(day, span.log().counter(), span.log().number(), span.first(), span.end());
        return left.answerIfKnown(() -> link.elsewhere(query, asker))
                .map(days -> new OtherDays(days.entries(), days.first(), days.last()));
    }

    private List<WorkedDay> workSince(LocalDate day, Operator asker, Patience left) throws NotHadException {
        List<WorkedDay> days = new ArrayList<>();
        Optional<WorkCursor> after = Optional.empty();
        do {
            Optional<WorkCursor> from = after;
            WorkDaysPage page = left.answer(() -> link.workSince(day, from, ProtocolLimits.MOST_ROWS, asker));
            page.days()
                    .forEach(each ->
                            days.add(new WorkedDay(each.day(), new LogId(each.counter(), each.log()), each.through())));
            after = page.next();
            if (days.size() > MOST_ENTRIES) {
                throw new NotHadException(Reach.TOO_MUCH);
            }
            if (after.isPresent() && from.isPresent() && after.get().compareTo(from.get()) <= 0) {
                throw new NotHadException(Reach.NOT_TRUSTED);
            }
        } while (after.isPresent());
        return days;
    }

    /** Whatever date they have: a counter's clock may have been set back when somebody settled there. */
    private List<LoggedEntry> reviews(LocalDate day, Operator asker, Patience left)
            throws NotHadException, MalformedEntryException {
        return entries(left, after -> link.reviewsOf(day, after, ProtocolLimits.MOST_ROWS, asker), written -> true);
    }

    /** Asks for a page. */
    private interface Pages {
        CompletableFuture<HubReply<DayEntriesPage>> after(Optional<DayCursor> after);
    }

    private static List<LoggedEntry> entries(Patience left, Pages pages, Predicate<LocalDate> asked)
            throws NotHadException, MalformedEntryException {
        Map<EntryRef, LoggedEntry> entries = new LinkedHashMap<>();
        long bytes = 0;
        Optional<DayCursor> after = Optional.empty();
        do {
            Optional<DayCursor> from = after;
            DayEntriesPage page = left.answer(() -> pages.after(from));
            for (DayEntry row : page.entries()) {
                LoggedEntry entry = read(row, asked);
                entries.put(entry.ref(), entry);
                bytes += row.content().size();
            }
            after = page.next();
            if (entries.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
                throw new NotHadException(Reach.TOO_MUCH);
            }
            if (after.isPresent() && page.entries().isEmpty()) {
                throw new NotHadException(Reach.NOT_TRUSTED);
            }
        } while (after.isPresent());
        return List.copyOf(entries.values());
    }

    private static LoggedEntry read(DayEntry row, Predicate<LocalDate> asked) throws MalformedEntryException {
        Entry entry = EntryCodec.decode(row.content().entry());
        if (entry.sequence() != row.sequence()
                || !entry.counter().equals(row.counter())
                || !asked.test(row.content().day())) {
            throw new MalformedEntryException("an entry that is not its row's");
        }
        return new LoggedEntry(
                entry,
                PrivatePart.of(entry, row.content().privatePart()),
                row.taken(),
                row.log().orElse(""));
    }

    private static List<CounterStanding> standings(List<CounterLogAtHub> logs) throws MalformedProofException {
        List<CounterStanding> standings = new ArrayList<>();
        for (CounterLogAtHub log : logs) {
            standings.add(new CounterStanding(log.counter(), log.size(), root(log), log.frozen()));
        }
        return standings;
    }

    private static String root(CounterLogAtHub log) throws MalformedProofException {
        if (log.size() == 0) {
            return "";
        }
        NoteVerifier key = NoteVerifier.parse(log.key());
        return Checkpoint.signedIn(SignedNote.parse(log.checkpoint()), key)
                .filter(checkpoint -> key.name().equals(log.origin()))
                .filter(checkpoint -> checkpoint.size() == log.size())
                .orElseThrow(() -> new MalformedProofException("a checkpoint that its counter did not sign"))
                .root()
                .base64();
    }
}
