package org.onewindow.offline;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.Timing;

/**
 * Watches one link: takes notice of what real traffic meets, asks by itself where there is none, and says whether the other end is there. One missing
 * answer is no outage, so a second question follows at once; one good answer is no return. A link is believed to be up until it is found down. Safe for
 * use by several threads; the listener is called under the watch's lock and must not block.
 */
final class LinkWatch implements AutoCloseable {
    private static final Runnable NOTHING = () -> {};
    /** A program that has only just started is slow itself: until it has heard the other end once, it waits so many times longer. */
    private static final int FIRST_PATIENCE = 4;

    private final Supplier<CompletableFuture<LinkFinding>> question;
    private final Timing timing;
    private final Clock clock;
    private final LinkRules rules;
    private final Consumer<LinkState> changed;
    private final List<CompletableFuture<Boolean>> asking = new ArrayList<>();

    private LinkState state;
    private boolean closed;
    private int missing;
    private Optional<Long> goodSince = Optional.empty();
    private long newestQuestion;
    private boolean awaited;
    private boolean heard;
    private Runnable takeBackNext = NOTHING;

    LinkWatch(
            Supplier<CompletableFuture<LinkFinding>> question,
            Timing timing,
            Clock clock,
            LinkRules rules,
            Consumer<LinkState> changed) {
        this.question = question;
        this.timing = timing;
        this.clock = clock;
        this.rules = rules;
        this.changed = changed;
        this.state = new LinkState(true, clock.instant(), Optional.empty());
    }

    /** Begins to ask. */
    void start() {
        ask();
    }

    synchronized LinkState state() {
        return state;
    }

    /** Real traffic met this. A failure counts once, however many requests met it at the same time, until the next question is answered. */
    void met(LinkFinding finding) {
        boolean askNow;
        synchronized (this) {
            if (finding == LinkFinding.REACHED) {
                good();
                askNow = false;
            } else {
                goodSince = Optional.empty();
                missing = Math.max(missing, 1);
                askNow = state.up() && !awaited;
            }
        }
        if (askNow) {
            ask();
        }
    }

    /** Whether the other end is there, by a question asked from now on; at once if it is known to be down. */
    CompletableFuture<Boolean> confirm() {
        CompletableFuture<Boolean> confirmed = new CompletableFuture<>();
        boolean askNow;
        synchronized (this) {
            if (!state.up() || closed) {
                confirmed.complete(state.up());
                return confirmed;
            }
            askNow = asking.isEmpty() || !awaited;
            asking.add(confirmed);
        }
        if (askNow) {
            ask();
        }
        return confirmed;
    }

    private void ask() {
        long number;
        synchronized (this) {
            if (closed) {
                return;
            }
            takeBackNext.run();
            number = ++newestQuestion;
            awaited = true;
            takeBackNext = timing.after(patience(), () -> answered(number, LinkFinding.UNREACHABLE));
        }
        CompletableFuture<LinkFinding> answer;
        try {
            answer = question.get();
        } catch (RuntimeException | Error e) {
            answer = CompletableFuture.completedFuture(LinkFinding.UNREACHABLE);
        }
        var unused = answer.whenComplete(
                (found, failure) -> answered(number, failure == null ? found : LinkFinding.UNREACHABLE));
    }

    /** An answer that comes after it was given up still says that the other end is there: a slow link is no dead one. */
    private void answered(long number, LinkFinding finding) {
        boolean askNow = false;
        List<CompletableFuture<Boolean>> told = List.of();
        boolean up;
        synchronized (this) {
            if (closed) {
                return;
            } else if (number != newestQuestion || !awaited) {
                if (finding == LinkFinding.REACHED) {
                    good();
                }
                return;
            }
            awaited = false;
            takeBackNext.run();
            if (finding == LinkFinding.REACHED) {
                good();
                told = told();
            } else {
                askNow = bad(finding);
                told = askNow ? told : told();
            }
            up = state.up();
            if (!askNow) {
                takeBackNext = timing.after(pause(), this::ask);
            }
        }
        told.forEach(one -> one.complete(up));
        if (askNow) {
            ask();
        }
    }

    private List<CompletableFuture<Boolean>> told() {
        List<CompletableFuture<Boolean>> all = List.copyOf(asking);
        asking.clear();
        return all;
    }

    private Duration pause() {
        if (state.up()) {
            return rules.interval();
        }
        return goodSince.isPresent() ? rules.intervalWhenBack() : rules.intervalWhenDown();
    }

    private Duration patience() {
        return heard ? rules.patience() : rules.patience().multipliedBy(FIRST_PATIENCE);
    }

    private void good() {
        heard = true;
        missing = 0;
        if (state.up()) {
            return;
        }
        long now = timing.nanos();
        if (goodSince.isEmpty()) {
            goodSince = Optional.of(now);
        } else if (now - goodSince.get() >= rules.steadyFor().toNanos()) {
            become(new LinkState(true, clock.instant(), Optional.empty()));
        }
    }

    /** Whether to ask once more at once. */
    private boolean bad(LinkFinding finding) {
        goodSince = Optional.empty();
        missing++;
        if (!state.up()) {
            state = new LinkState(false, state.since(), Optional.of(finding));
            return false;
        }
        if (missing < 2) {
            return true;
        }
        become(new LinkState(false, clock.instant(), Optional.of(finding)));
        return false;
    }

    private void become(LinkState now) {
        state = now;
        goodSince = Optional.empty();
        changed.accept(now);
    }

    @Override
    public void close() {
        List<CompletableFuture<Boolean>> told;
        synchronized (this) {
            closed = true;
            takeBackNext.run();
            told = told();
        }
        told.forEach(one -> one.complete(true));
    }
}
