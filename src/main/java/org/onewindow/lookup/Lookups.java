package org.onewindow.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.onewindow.access.Operator;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.Journal;
import org.onewindow.subject.SubjectNumber;

/**
 * Use case: look a subject up at every department the matter needs. One of these serves one counter, at which a newer look-up cancels the older.
 * Safe for use by several threads.
 */
public final class Lookups implements AutoCloseable {
    private final RoleRule roleRule;
    private final LookupTools tools;
    private final Runnable closeThreads;
    private final AtomicReference<Optional<LookupRun>> current = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Makes the use case with threads of its own, which {@link #close()} ends. */
    public Lookups(
            DepartmentSource source,
            Journal journal,
            Catalogue catalogue,
            RoleRule roleRule,
            Clock clock,
            LookupSettings settings,
            OutageMeans outage) {
        ExecutorService pool = threads();
        SystemTiming timing = new SystemTiming("lookup-timer");
        this.roleRule = roleRule;
        this.tools = tools(source, outage, journal, catalogue, clock, settings, pool, timing);
        this.closeThreads = () -> {
            timing.close();
            pool.shutdownNow();
        };
    }

    /** The same for a station that neither watches its connection nor keeps copies. */
    public Lookups(
            DepartmentSource source,
            Journal journal,
            Catalogue catalogue,
            RoleRule roleRule,
            Clock clock,
            LookupSettings settings) {
        this(source, journal, catalogue, roleRule, clock, settings, OutageMeans.NONE);
    }

    /** The same on the threads and the time of a test. */
    Lookups(
            DepartmentSource source,
            Journal journal,
            Catalogue catalogue,
            Clock clock,
            LookupSettings settings,
            Executor executor,
            Timing timing) {
        this(source, OutageMeans.NONE, journal, catalogue, clock, settings, executor, timing);
    }

    /** Makes the use case on the threads and the time of a test. */
    Lookups(
            DepartmentSource source,
            OutageMeans outage,
            Journal journal,
            Catalogue catalogue,
            Clock clock,
            LookupSettings settings,
            Executor executor,
            Timing timing) {
        this.roleRule = RoleRule.ofAStation();
        this.tools = tools(source, outage, journal, catalogue, clock, settings, executor, timing);
        this.closeThreads = () -> {};
    }

    private static LookupTools tools(
            DepartmentSource source,
            OutageMeans outage,
            Journal journal,
            Catalogue catalogue,
            Clock clock,
            LookupSettings settings,
            Executor executor,
            Timing timing) {
        return new LookupTools(
                source,
                outage,
                new AnswerCheck(catalogue),
                new Breakers(settings.breaker(), timing),
                new JournalQueue(journal, executor),
                executor,
                timing,
                clock,
                settings);
    }

    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "lookup-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What a look-up would ask and leave out, without asking. */
    public LookupPlan plan(SubjectNumber subject, Matter matter, Operator operator) {
        RoleRule rule = roleRule.about(subject, LocalDate.now(tools.clock()));
        return new LookupPlanner(rule).plan(matter, subject.subjectKind(), operator.role());
    }

    /** Writes the outcomes that still wait for the journal. Blocks on the disk. */
    public void writeOutcomes() {
        tools.journal().flush();
    }

    /** The same as {@link #start(LookupRequest, LookupListener, LookupFrame)} with nothing around it. */
    public RunningLookup start(LookupRequest request, LookupListener listener) {
        return start(request, listener, LookupFrame.NONE);
    }

    /**
     * Starts a look-up and returns at once; an older one that still runs is cancelled first. The plan is durable in the journal before any
     * request leaves; if it can't be, nothing leaves and every planned service is unavailable because of the journal.
     */
    public RunningLookup start(LookupRequest request, LookupListener listener, LookupFrame frame) {
        LookupPlan plan = plan(request.subject(), request.matter(), request.operator());
        return start(new LookupRun(tools, request, plan, "first", listener, frame));
    }

    /**
     * Starts a look-up of just these services, which were queued before; otherwise as {@link #start(LookupRequest, LookupListener)}. What the role may not
     * see any more is not asked.
     */
    public RunningLookup startQueued(LookupRequest request, Set<String> services, LookupListener listener) {
        LookupPlan whole = plan(request.subject(), request.matter(), request.operator());
        LookupPlan plan = new LookupPlan(
                whole.requests().stream()
                        .filter(planned -> services.contains(planned.service().code()))
                        .toList(),
                List.of());
        return start(new LookupRun(tools, request, plan, "queued", listener, LookupFrame.NONE));
    }

    private RunningLookup start(LookupRun run) {
        if (closed.get()) {
            throw new IllegalStateException("the look-up is closed");
        }
        current.getAndSet(Optional.of(run)).ifPresent(LookupRun::supersede);
        run.start();
        return run;
    }

    /**
     * The exchange is found to be out of reach: what is awaited from it is waited for no longer, and each request gets what stands in for its answer.
     * Later look-ups ask {@link Reachability} by themselves.
     */
    public void exchangeLost() {
        Objects.requireNonNull(current.get()).ifPresent(LookupRun::exchangeLost);
    }

    /** Cancels what runs, writes what is still to be journalled, and ends the threads. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            current.getAndSet(Optional.empty()).ifPresent(LookupRun::supersede);
            tools.journal().flush();
            closeThreads.run();
        }
    }
}
