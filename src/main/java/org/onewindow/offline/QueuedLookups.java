package org.onewindow.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
import org.onewindow.lookup.LookupListener;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupRequest;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.lookup.Reachability;
import org.onewindow.lookup.RecordCache;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Timing;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what was queued during an outage once the exchange is back, case by case, as long as the case is open; in the name of the operator who asked. The
 * queue is what the journal says it is, so it outlives the program. All work is done on the executor, one piece after the other; the methods return at once and
 * may be called by any thread.
 */
public final class QueuedLookups {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedLookups.class);
    /** A service that fails although the exchange is there is left alone for so long. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Parts parts;
    private final Timing timing;
    private final InOrder own;
    private final QueueLedger ledger = new QueueLedger();
    private final List<Consumer<QueueAnswers>> answerListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile List<QueuedLookup> waiting = List.of();
    private volatile Optional<Instant> nextTry = Optional.empty();
    private boolean asking;

    /**
     * What it works with.
     *
     * @param lookups asks without disturbing the clerk's own look-up: one of its own, made with {@link #outageMeans}
     * @param caseOpen whether a case is open
     */
    public record Parts(
            Lookups lookups,
            Journal journal,
            JournalReader reader,
            Catalogue catalogue,
            NumberReader numbers,
            Predicate<CaseNumber> caseOpen,
            Reachability reachability,
            Clock clock) {}

    /** Restores the queue from entries of the journal: at least those since the opening of every case that is open. */
    public QueuedLookups(Parts parts, Stream<Entry> past, Timing timing, Executor executor) {
        this.parts = parts;
        this.timing = timing;
        this.own = new InOrder(executor);
        past.forEach(ledger::read);
        this.waiting = ledger.waiting();
    }

    /** How its own look-ups meet an outage: what is found is kept for the clerk, a failure stays one. */
    public static OutageMeans outageMeans(RecordCache cache) {
        return new OutageMeans(Reachability.ALWAYS, new KeepOnly(cache));
    }

    /** What waits now, the longest first. */
    public List<QueuedLookup> waiting() {
        return waiting;
    }

    /** When what failed is tried again, if that is only a matter of time. */
    public Optional<Instant> nextTry() {
        return nextTry;
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
        if (woken.compareAndSet(false, true)) {
            own.execute(() -> {
                woken.set(false);
                goOn();
            });
        }
    }

    /** Asks at once what pauses, because somebody wants it. */
    public void retryNow() {
        own.execute(() -> {
            nextTry = Optional.empty();
            goOn();
        });
    }

    /** Takes a queued look-up back; journalled. */
    public void takeBack(QueuedLookup item, Operator by) {
        own.execute(() -> {
            unqueue(
                    item,
                    EntryDraft.of(Action.LOOKUP_UNQUEUED, by.name(), by.role().name()),
                    "clerk");
            goOn();
        });
    }

    private void goOn() {
        catchUp();
        ledger.orphans().forEach(item -> unqueue(item, program(), "case-closed"));
        boolean resting = nextTry.isPresent() && parts.clock().instant().isBefore(nextTry.get());
        if (!asking && !resting && parts.reachability().exchangeReachable()) {
            nextTry = Optional.empty();
            askNextCase();
        }
        publish();
    }

    private static EntryDraft program() {
        return EntryDraft.of(Action.LOOKUP_UNQUEUED, "", "");
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
        List<QueuedLookup> now = ledger.waiting();
        if (!now.equals(waiting)) {
            waiting = now;
            changeListeners.forEach(Runnable::run);
        }
    }

    /** The first case whose subject can be read; none can while nobody is signed in. */
    private void askNextCase() {
        for (QueuedLookup first : ledger.waiting()) {
            if (!parts.caseOpen().test(first.caseNumber())) {
                continue;
            }
            Optional<SubjectNumber> subject = subject(first);
            Optional<Matter> matter = parts.catalogue().matter(first.matter());
            if (subject.isPresent() && matter.isPresent()) {
                List<QueuedLookup> together = ledger.waiting().stream()
                        .filter(item -> item.caseNumber().equals(first.caseNumber())
                                && item.operator().equals(first.operator()))
                        .toList();
                ask(first, together, subject.get(), matter.get());
                return;
            }
        }
    }

    private Optional<SubjectNumber> subject(QueuedLookup item) {
        LocalDate today = LocalDate.now(parts.clock());
        Optional<PrivateSubject> known = parts.reader().subjectOf(item.sequence());
        return known.flatMap(one -> parts.numbers().readAs(one.kind(), one.number(), today))
                .map(valid -> valid.number());
    }

    private void ask(QueuedLookup first, List<QueuedLookup> together, SubjectNumber subject, Matter matter) {
        Operator operator = new Operator(first.operator(), first.operator(), first.role());
        LookupRequest request = new LookupRequest(subject, matter, first.consent(), operator, first.caseNumber());
        Set<String> services = together.stream().map(QueuedLookup::service).collect(Collectors.toSet());
        Set<String> planned = parts.lookups().plan(subject, matter, operator).requests().stream()
                .map(one -> one.service().code())
                .collect(Collectors.toSet());
        together.stream()
                .filter(item -> !planned.contains(item.service()))
                .forEach(item -> unqueue(item, program(), "not-permitted"));
        services.retainAll(planned);
        if (services.isEmpty()) {
            wake();
            return;
        }
        asking = true;
        parts.lookups().startQueued(request, services, new Asked(first.caseNumber()));
    }

    private void unqueue(QueuedLookup item, EntryDraft by, String reason) {
        try {
            parts.journal()
                    .record(by.inCase(item.matter(), item.caseNumber())
                            .asking(item.service(), List.of(), item.requestId())
                            .withDetails(Map.of("reason", reason)));
            catchUp();
        } catch (JournalUnavailableException e) {
            LOG.error("it could not be journalled that a queued look-up is given up", e);
        }
    }

    private void asked(CaseNumber number, List<ServiceAnswer> answers) {
        asking = false;
        parts.lookups().writeOutcomes();
        List<ServiceAnswer> had = answers.stream()
                .filter(answer -> !(answer.answer() instanceof Answer.Unavailable))
                .toList();
        if (had.size() < answers.size() || answers.isEmpty()) {
            nextTry = Optional.of(parts.clock().instant().plus(PAUSE));
            var unused = timing.after(PAUSE, this::wake);
        }
        if (!had.isEmpty()) {
            QueueAnswers told = new QueueAnswers(number, had);
            answerListeners.forEach(listener -> listener.accept(told));
        }
        goOn();
    }

    /** Hears of one case's look-up. */
    private final class Asked implements LookupListener {
        private final CaseNumber number;
        private final List<ServiceAnswer> answers = new ArrayList<>();

        Asked(CaseNumber number) {
            this.number = number;
        }

        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {
            answers.add(answer);
        }

        @Override
        public void finished(LookupSummary summary) {
            List<ServiceAnswer> all = List.copyOf(answers);
            own.execute(() -> asked(number, all));
        }
    }
}
