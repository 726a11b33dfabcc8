package org.onewindow.offline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.OpenedEntry;
import org.onewindow.journal.PrivateNote;
import org.onewindow.journal.PrivatePart;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.LookupRequest;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MemoryRecordCache;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.lookup.RecordingListener;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.TestLookups;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;

/**
 * One life of a counter's queue, told by a seed: several cases, departments that go and come back, one that fails for a single case, a clock that is set apart
 * from the time that passes, a journal that can't be written, a key that is closed, operators who leave. Then everything heals.
 */
final class SimulatedQueue {
    /** Whoever answers is asked within so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final List<Trouble> DOWN = List.of(
            Trouble.MAINTENANCE,
            Trouble.PROVIDER_UNREACHABLE,
            Trouble.PROVIDER_FAILED,
            Trouble.UNKNOWN_SERVICE,
            Trouble.CERTIFICATE);
    private static final Operator LEAVING = new Operator("tan", "谭（虚构）", Role.CLERK);
    /** In seconds: up to three days forward or back. */
    private static final int FARTHEST_STEP = 6 * 24 * 3600;
    /** More tries to write within one piece of a life are tries without a pause. */
    private static final int MOST_WRITES = 3000;

    private final Random random;
    private final Catalogue catalogue;
    private final Matter matter;
    private final List<String> systems;
    private final List<CaseNumber> cases;
    private final SimulatedTime time = new SimulatedTime();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryRecordCache cache = new MemoryRecordCache();
    private final Map<String, Trouble> down = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<CaseNumber, String> unlucky = new HashMap<>();
    private final Map<UUID, Duration> askable = new HashMap<>();
    private final List<String> trace = new ArrayList<>();
    private final Lookups clerks;
    private final QueuedLookups queue;
    private boolean reachable = true;
    private boolean signedIn = true;
    private boolean journalBroken;
    private boolean hasLeft;
    private int writes;

    SimulatedQueue(long seed, Catalogue catalogue) {
        this.random = new Random(seed);
        this.catalogue = catalogue;
        this.matter = catalogue.matters().stream()
                .filter(one -> one.scope().covers(SampleSubjects.PERSON.subjectKind()))
                .findFirst()
                .orElseThrow();
        this.systems = matter.needs().stream()
                .map(need -> need.service().system().code())
                .distinct()
                .toList();
        this.cases = IntStream.rangeClosed(1, 2 + random.nextInt(4))
                .mapToObj(which -> new CaseNumber("110108-20261123-03-%04d".formatted(which)))
                .toList();
        this.clerks = TestLookups.onThisThread(
                this::ask, new OutageMeans(() -> reachable, cache), journal, catalogue, time, time);
        this.queue = new QueuedLookups(
                new QueuedLookups.Parts(
                        TestLookups.onThisThread(
                                this::ask, QueuedLookups.outageMeans(cache), journal, catalogue, time, time),
                        journal,
                        new Reader(),
                        catalogue,
                        new NumberReader(Divisions.load()),
                        any -> true,
                        this::operators,
                        () -> reachable,
                        time),
                Stream.empty(),
                time,
                Runnable::run);
        journal.beforeWriting(() -> {
            if (++writes > MOST_WRITES) {
                throw new AssertionError("the journal is tried without a pause");
            }
        });
    }

    private List<Operator> operators() {
        return signedIn ? hasLeft ? List.of(SampleSubjects.CLERK) : List.of(SampleSubjects.CLERK, LEAVING) : List.of();
    }

    List<String> trace() {
        return trace;
    }

    private CompletableFuture<SourceReply> ask(ServiceRequest request) {
        String system = request.service().system().code();
        if (silent.contains(system)) {
            return new CompletableFuture<>();
        } else if (down.containsKey(system)) {
            return CompletableFuture.completedFuture(ScriptedSource.failed(down.get(system)));
        } else if (system.equals(unlucky.get(request.caseNumber()))) {
            return CompletableFuture.completedFuture(ScriptedSource.failed(Trouble.EXCHANGE_FAILED));
        }
        return CompletableFuture.completedFuture(new SourceReply.NothingOnFile(HashVerdict.VERIFIED));
    }

    /** Lives; says what does not hold, or nothing. */
    Optional<String> broken() {
        Optional<String> wrong = Optional.empty();
        int steps = 20 + random.nextInt(40);
        for (int i = 0; i < steps && wrong.isEmpty(); i++) {
            writes = 0;
            happen();
            wrong = passed(Duration.ofSeconds(1 + random.nextInt(90)));
        }
        return wrong.or(this::afterHealing);
    }

    private void happen() {
        switch (random.nextInt(14)) {
            case 0 -> down.put(any(systems), any(DOWN));
            case 1 -> down.clear();
            case 2 -> silent.add(any(systems));
            case 3 -> silent.clear();
            case 4 -> unlucky.put(any(cases), any(systems));
            case 5 -> time.stepClock(Duration.ofSeconds(random.nextInt(FARTHEST_STEP) - FARTHEST_STEP / 2));
            case 6 -> journalBreaks(true);
            case 7 -> journalBreaks(false);
            case 8 -> signedIn = random.nextBoolean();
            case 9 -> hasLeft = random.nextBoolean();
            default -> lookUpOffline(any(cases), random.nextInt(3) == 0 ? LEAVING : SampleSubjects.CLERK);
        }
        reachable = random.nextInt(5) > 0;
        queue.wake();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void journalBreaks(boolean broken) {
        journalBroken = broken;
        if (broken) {
            journal.breakDown();
        } else {
            journal.mend();
        }
    }

    private void lookUpOffline(CaseNumber number, Operator operator) {
        reachable = false;
        clerks.start(
                new LookupRequest(SampleSubjects.PERSON, matter, Consent.PRESENT_CARD_SEEN, operator, number),
                new RecordingListener());
    }

    /** Lets time pass, second by second; says what waits for too long although its department would answer. */
    private Optional<String> passed(Duration span) {
        for (long second = 0; second < span.toSeconds(); second++) {
            time.pass(Duration.ofSeconds(1));
            Optional<String> wrong = tooLong();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        trace.add(time.passed().toSeconds() + " s, " + time.instant() + ": "
                + queue.waiting().size() + " wait, down "
                + down + ", silent " + silent + ", exchange " + reachable + ", key " + signedIn + ", journal "
                + !journalBroken + ", entries " + journal.entries().size());
        return Optional.empty();
    }

    private Optional<String> tooLong() {
        if (writes > MOST_WRITES) {
            return Optional.of("the journal is tried without a pause");
        }
        List<QueuedLookup> waiting = queue.waiting();
        for (QueuedLookup item : waiting) {
            if (wouldBeAnswered(item)) {
                Duration since = askable.computeIfAbsent(item.requestId(), any -> time.passed());
                if (time.passed().minus(since).compareTo(PATIENCE) > 0) {
                    return Optional.of(item + " has waited for " + PATIENCE + " with nothing against it");
                }
            } else {
                askable.remove(item.requestId());
            }
        }
        return Optional.empty();
    }

    private boolean wouldBeAnswered(QueuedLookup item) {
        String system = catalogue.service(item.service()).orElseThrow().system().code();
        return reachable
                && signedIn
                && !journalBroken
                && !down.containsKey(system)
                && !silent.contains(system)
                && !system.equals(unlucky.get(item.caseNumber()));
    }

    private Optional<String> afterHealing() {
        down.clear();
        silent.clear();
        unlucky.clear();
        journalBreaks(false);
        signedIn = true;
        reachable = true;
        writes = 0;
        queue.wake();
        Optional<String> wrong = passed(PATIENCE);
        if (wrong.isPresent() || queue.waiting().isEmpty()) {
            return wrong.or(this::doubled);
        }
        return Optional.of("left in the queue: " + queue.waiting());
    }

    /** What was queued once is answered or given up once. */
    private Optional<String> doubled() {
        Set<UUID> given = new HashSet<>();
        return journal.entries(Action.LOOKUP_UNQUEUED).stream()
                .filter(entry -> !given.add(entry.requestId().orElseThrow()))
                .findFirst()
                .map(entry -> "given up twice: " + entry);
    }

    /** Reads the journal in memory, whose subject is always the same. */
    private final class Reader implements JournalReader {
        @Override
        public long size() {
            return journal.entries().size();
        }

        @Override
        public Stream<Entry> from(long sequence) {
            return journal.entries().stream().skip(sequence);
        }

        @Override
        public Stream<Entry> on(LocalDate day) {
            return journal.entries().stream();
        }

        @Override
        public Stream<OpenedEntry> on(LocalDate day, Set<Action> opened) {
            return on(day).map(entry -> new OpenedEntry(entry, PrivatePart.NONE));
        }

        @Override
        public Stream<Entry> today() {
            return journal.entries().stream();
        }

        @Override
        public Optional<PrivateNote> noteOf(long sequence) {
            return Optional.empty();
        }

        @Override
        public Optional<PrivateSubject> subjectOf(long sequence) {
            return signedIn
                    ? Optional.of(new PrivateSubject(SampleSubjects.PERSON.kind(), SampleSubjects.PERSON.value(), "00"))
                    : Optional.empty();
        }
    }
}
