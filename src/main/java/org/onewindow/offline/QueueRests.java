package org.onewindow.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Timing;
import org.onewindow.lookup.Trouble;

/**
 * What of the queue rests after a failure, for a minute each: one look-up, everything of a service that is down itself, or the whole queue, if what failed
 * is common to all. Measured by the passing of time, since the wall clock may be set; the moment that is shown is the clock's at the failure. For one thread.
 */
final class QueueRests {
    private static final Duration REST = Duration.ofMinutes(1);
    /** The next case would meet the same. */
    private static final Set<Trouble> OF_THE_SERVICE = EnumSet.of(
            Trouble.MAINTENANCE,
            Trouble.PROVIDER_UNREACHABLE,
            Trouble.TIMED_OUT,
            Trouble.CIRCUIT_OPEN,
            Trouble.UNKNOWN_SERVICE,
            Trouble.CERTIFICATE);

    private record Rest(long until, Instant nextTry, Optional<Trouble> trouble) {}

    private final Timing timing;
    private final Clock clock;
    private final Runnable ended;
    private final Map<UUID, Rest> items = new HashMap<>();
    private final Map<String, Rest> services = new HashMap<>();
    private Optional<Rest> everything = Optional.empty();
    private final Map<UUID, Long> turns = new HashMap<>();
    private long turn;

    /** Runs {@code ended} when a rest has ended, on the timer's thread. */
    QueueRests(Timing timing, Clock clock, Runnable ended) {
        this.timing = timing;
        this.clock = clock;
        this.ended = ended;
    }

    /** Whether nothing at all is to be tried now. */
    boolean everything() {
        return everything.filter(this::lasts).isPresent();
    }

    /** Whether a look-up is not to be tried now. */
    boolean rests(QueuedLookup item) {
        return resting(item).isPresent();
    }

    /** The rest that ends last. */
    private Optional<Rest> resting(QueuedLookup item) {
        return Stream.of(
                        everything,
                        Optional.ofNullable(services.get(item.service())),
                        Optional.ofNullable(items.get(item.requestId())))
                .flatMap(Optional::stream)
                .filter(this::lasts)
                .max(Comparator.comparingLong(rest -> rest.until() - timing.nanos()));
    }

    private boolean lasts(Rest rest) {
        return rest.until() - timing.nanos() > 0;
    }

    /** When a look-up had its turn: what had it longest ago, or never, comes first. */
    long lastTurn(QueuedLookup item) {
        return turns.getOrDefault(item.requestId(), 0L);
    }

    /** These look-ups have their turn now. */
    void haveTheirTurn(List<QueuedLookup> together) {
        turn++;
        together.forEach(item -> turns.put(item.requestId(), turn));
    }

    /** A look-up could not be had. */
    void failed(QueuedLookup item, Optional<Trouble> trouble) {
        Rest rest = begin(trouble);
        if (trouble.filter(OF_THE_SERVICE::contains).isPresent()) {
            services.put(item.service(), rest);
        } else {
            items.put(item.requestId(), rest);
        }
    }

    /** What failed would fail for every look-up. */
    void allFailed(Trouble trouble) {
        everything = Optional.of(begin(Optional.of(trouble)));
    }

    private Rest begin(Optional<Trouble> trouble) {
        var unused = timing.after(REST, ended);
        return new Rest(timing.nanos() + REST.toNanos(), clock.instant().plus(REST), trouble);
    }

    /** What came of asking these look-ups together. */
    void after(List<QueuedLookup> together, List<ServiceAnswer> answers) {
        Map<String, Answer> byService = answers.stream()
                .collect(Collectors.toMap(
                        answer -> answer.request().service().code(), ServiceAnswer::answer, (before, last) -> last));
        Optional<Trouble> common = common(byService.values());
        common.ifPresent(this::allFailed);
        for (QueuedLookup item : together) {
            Optional<Answer> answer = Optional.ofNullable(byService.get(item.service()));
            Optional<Trouble> trouble = answer.flatMap(QueueRests::trouble);
            if (answer.isPresent() && trouble.isEmpty()) {
                answered(item);
            } else if (common.isEmpty()) {
                failed(item, trouble);
            }
        }
    }

    /** The trouble that stopped all of them alike. */
    private static Optional<Trouble> common(Iterable<Answer> answers) {
        Optional<Trouble> common = Optional.empty();
        for (Answer answer : answers) {
            common = trouble(answer).filter(Trouble::common);
            if (common.isEmpty()) {
                return common;
            }
        }
        return common;
    }

    private static Optional<Trouble> trouble(Answer answer) {
        return answer instanceof Answer.Unavailable unavailable ? Optional.of(unavailable.trouble()) : Optional.empty();
    }

    private void answered(QueuedLookup item) {
        services.remove(item.service());
        items.remove(item.requestId());
    }

    /** What stopped everything is over. */
    void allWell() {
        everything = Optional.empty();
    }

    /** Nothing rests any longer. */
    void end() {
        allWell();
        services.clear();
        items.clear();
    }

    /** Forgets whatever waits no longer. */
    void keepOnly(List<QueuedLookup> waiting) {
        Set<UUID> ids = waiting.stream().map(QueuedLookup::requestId).collect(Collectors.toSet());
        items.keySet().retainAll(ids);
        turns.keySet().retainAll(ids);
        services.values().removeIf(rest -> !lasts(rest));
    }

    /** A look-up with what it rests for and until when. */
    QueuedLookup shown(QueuedLookup item) {
        return resting(item)
                .map(rest -> item.resting(rest.trouble(), rest.nextTry()))
                .orElse(item);
    }
}
