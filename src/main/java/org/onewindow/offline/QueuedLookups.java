package org.onewindow.offline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.LookupRequest;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.lookup.Reachability;
import org.onewindow.lookup.RecordCache;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Timing;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what was queued during an outage once the exchange is back, case by case, as long as the case is open; in the name of the operator who asked. What
 * fails rests for itself and holds up nothing else. The queue is what the journal says it is, so it outlives the program. All work is done on the executor,
 * one piece after the other; the methods return at once and may be called by any thread.
 */
public final class QueuedLookups {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedLookups.class);

    private final Parts parts;
    private final InOrder own;
    private final QueueLedger ledger = new QueueLedger();
    private final QueueRests rests;
    private final List<Consumer<QueueAnswers>> answerListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
    /** One object, so that it waits at most once. */
    private final Runnable goOn = this::goOn;

    private volatile List<QueuedLookup> waiting = List.of();
    private volatile List<GivenUpLookup> givenUp = List.of();
    private boolean asking;

    /**
     * What it works with.
     *
     * @param lookups asks without disturbing the clerk's own look-up: one of its own, made with {@link #outageMeans}
     * @param caseOpen whether a case is open
     * @param operators who may sign in at this station now; none while nobody is signed in
     */
    public record Parts(
            Lookups lookups,
            Journal journal,
            JournalReader reader,
            Catalogue catalogue,
            NumberReader numbers,
            Predicate<CaseNumber> caseOpen,
            Supplier<List<Operator>> operators,
            Reachability reachability,
            Clock clock) {}

    /** Look-ups that are asked together, and whom they are about. */
    private record Turn(List<QueuedLookup> items, Operator operator, SubjectNumber subject, Matter matter) {}

    /** Restores the queue from entries of the journal: at least those since the opening of every case that is open. */
    public QueuedLookups(Parts parts, Stream<Entry> past, Timing timing, Executor executor) {
        this.parts = parts;
        this.own = new InOrder(executor, timing);
        this.rests = new QueueRests(timing, parts.clock(), this::wake);
        past.forEach(ledger::read);
        this.waiting = ledger.waiting();
        this.givenUp = ledger.givenUp();
    }

    /** How its own look-ups meet an outage: what is found is kept for the clerk, a failure stays one. */
    public static OutageMeans outageMeans(RecordCache cache) {
        return new OutageMeans(Reachability.ALWAYS, new KeepOnly(cache));
    }

    /** What waits now, the longest first. */
    public List<QueuedLookup> waiting() {
        return waiting;
    }

    /** What was taken out of the queue without the wish of whoever asked, the newest last. */
    public List<GivenUpLookup> givenUp() {
        return givenUp;
    }

    /** Calls {@code listener} on the executor with the answers to each case's queued look-ups from now on. */
    public void whenAnswered(Consumer<QueueAnswers> listener) {
        answerListeners.add(listener);
    }

    /** Runs {@code listener} on the executor after each change of what waits. */
    public void whenChanged(Runnable listener) {
        changeListeners.add(listener);
    }

    /** The journal has grown, the exchange is back, or somebody has signed in. */
    public void wake() {
        own.executeOnce(goOn);
    }

    /** Asks at once what pauses, because somebody wants it. */
    public void retryNow() {
        own.execute(() -> {
            rests.end();
            goOn();
        });
    }

    /** Takes a queued look-up back; journalled. Nothing happens if it is another's and {@code by} doesn't review. */
    public void takeBack(QueuedLookup item, Operator by) {
        if (!VisibleQueue.isFor(by, item)) {
            LOG.warn("somebody tried to take back a look-up that is another operator's");
            return;
        }
        own.execute(() -> {
            unqueue(
                    item,
                    EntryDraft.of(Action.LOOKUP_UNQUEUED, by.name(), by.role().name()),
                    item.operator().equals(by.name()) ? "clerk" : GivenUpLookup.Reason.SUPERVISOR.word());
            goOn();
        });
    }

    private void goOn() {
        catchUp();
        if (!parts.reachability().exchangeReachable()) {
            rests.allWell();
        }
        giveUpOrphans();
        askNext();
        publish();
    }

    private void catchUp() {
        if (ledger.next() >= parts.reader().size()) {
            return;
        }
        try (Stream<Entry> news = parts.reader().from(ledger.next())) {
            news.forEach(ledger::read);
        } catch (DamagedJournalException e) {
            LOG.error("the queue can't be read from the journal", e);
        }
    }

    private void publish() {
        List<QueuedLookup> all = ledger.waiting();
        rests.keepOnly(all);
        List<QueuedLookup> now = all.stream().map(rests::shown).toList();
        List<GivenUpLookup> gone = ledger.givenUp();
        if (!now.equals(waiting) || !gone.equals(givenUp)) {
            waiting = now;
            givenUp = gone;
            changeListeners.forEach(QueuedLookups::tell);
        }
    }

    private void giveUpOrphans() {
        for (QueuedLookup orphan : ledger.orphans()) {
            if (rests.everything() || !unqueue(orphan, program(), "case-closed")) {
                return;
            }
        }
    }

    private static EntryDraft program() {
        return EntryDraft.of(Action.LOOKUP_UNQUEUED, "", "");
    }

    /** Says whether it is journalled; if it is not, everything rests, for nothing could be asked either. */
    private boolean unqueue(QueuedLookup item, EntryDraft by, String reason) {
        try {
            parts.journal()
                    .record(by.inCase(item.matter(), item.caseNumber())
                            .asking(item.service(), List.of(), item.requestId())
                            .withDetails(Map.of("reason", reason)));
            catchUp();
            return true;
        } catch (JournalUnavailableException e) {
            LOG.error("it could not be journalled that a queued look-up is given up", e);
            rests.allFailed(Trouble.JOURNAL);
            return false;
        }
    }

    private void askNext() {
        while (!asking && !rests.everything() && parts.reachability().exchangeReachable()) {
            Optional<Turn> turn = giveUpStrangers() ? nextTurn() : Optional.empty();
            if (turn.isEmpty()) {
                return;
            }
            rests.haveTheirTurn(turn.get().items());
            try {
                ask(turn.get());
            } catch (RuntimeException | Error e) {
                LOG.error("queued look-ups could not be asked", e);
                asking = false;
                turn.get().items().forEach(item -> rests.failed(item, Optional.empty()));
            }
        }
    }

    /**
     * Nothing leaves in the name of somebody who no longer works here, or no longer in the role they asked in. Says whether it could be found out, which
     * it can't while nobody is signed in.
     */
    private boolean giveUpStrangers() {
        List<QueuedLookup> all = ledger.waiting();
        if (all.isEmpty()) {
            return false;
        }
        Map<String, Operator> known = operators();
        for (QueuedLookup item : known.isEmpty() ? List.<QueuedLookup>of() : all) {
            Optional<Operator> operator = Optional.ofNullable(known.get(item.operator()));
            boolean same = operator.filter(one -> one.role() == item.role()).isPresent();
            GivenUpLookup.Reason reason =
                    operator.isPresent() ? GivenUpLookup.Reason.ROLE_CHANGED : GivenUpLookup.Reason.OPERATOR_GONE;
            if (!same && !unqueue(item, program(), reason.word())) {
                return false;
            }
        }
        return !known.isEmpty();
    }

    private Map<String, Operator> operators() {
        return parts.operators().get().stream().collect(Collectors.toMap(Operator::name, one -> one));
    }

    /** Of what doesn't rest and whose subject can be read; none can while nobody is signed in. */
    private Optional<Turn> nextTurn() {
        List<QueuedLookup> ready = ledger.waiting().stream()
                .filter(item -> !rests.rests(item) && parts.caseOpen().test(item.caseNumber()))
                .sorted(Comparator.comparingLong(rests::lastTurn))
                .toList();
        Map<String, Operator> known = operators();
        for (QueuedLookup first : ready) {
            Optional<Operator> operator =
                    Optional.ofNullable(known.get(first.operator())).filter(one -> one.role() == first.role());
            Optional<Matter> matter = parts.catalogue().matter(first.matter());
            Optional<SubjectNumber> subject = matter.flatMap(any -> subject(first));
            if (subject.isPresent() && operator.isPresent()) {
                return Optional.of(new Turn(
                        ready.stream().filter(first::goesWith).toList(),
                        operator.get(),
                        subject.get(),
                        matter.orElseThrow()));
            }
        }
        return Optional.empty();
    }

    private Optional<SubjectNumber> subject(QueuedLookup item) {
        LocalDate today = LocalDate.now(parts.clock());
        Optional<PrivateSubject> known = parts.reader().subjectOf(item.sequence());
        return known.flatMap(one -> parts.numbers().readAs(one.kind(), one.number(), today))
                .map(valid -> valid.number());
    }

    private void ask(Turn turn) {
        QueuedLookup first = turn.items().get(0);
        Set<String> planned = parts.lookups().plan(turn.subject(), turn.matter(), turn.operator()).requests().stream()
                .map(one -> one.service().code())
                .collect(Collectors.toSet());
        List<QueuedLookup> permitted = new ArrayList<>();
        for (QueuedLookup item : turn.items()) {
            if (planned.contains(item.service())) {
                permitted.add(item);
            } else if (!unqueue(item, program(), GivenUpLookup.Reason.NOT_PERMITTED.word())) {
                return;
            }
        }
        if (permitted.isEmpty()) {
            return;
        }
        asking = true;
        parts.lookups()
                .startQueued(
                        new LookupRequest(
                                turn.subject(), turn.matter(), first.consent(), turn.operator(), first.caseNumber()),
                        permitted.stream().map(QueuedLookup::service).collect(Collectors.toSet()),
                        new QueueListener(answers -> own.execute(() -> asked(permitted, answers))));
    }

    private void asked(List<QueuedLookup> items, List<ServiceAnswer> answers) {
        asking = false;
        try {
            settle(items, answers);
            List<ServiceAnswer> had = answers.stream()
                    .filter(answer -> !(answer.answer() instanceof Answer.Unavailable))
                    .toList();
            if (!had.isEmpty()) {
                QueueAnswers told = new QueueAnswers(items.get(0).caseNumber(), had);
                answerListeners.forEach(listener -> tell(() -> listener.accept(told)));
            }
        } finally {
            goOn();
        }
    }

    /** What failed rests; so does what was answered while the journal could not take the answer, or it would be asked again at once. */
    private void settle(List<QueuedLookup> items, List<ServiceAnswer> answers) {
        rests.after(items, answers);
        parts.lookups().writeOutcomes();
        catchUp();
        List<QueuedLookup> left = ledger.waiting();
        items.stream()
                .filter(item -> !rests.rests(item) && left.stream().anyMatch(item::isSameAs))
                .forEach(item -> rests.failed(item, Optional.empty()));
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a listener of the queue failed", e);
        }
    }
}
