package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.sandbox.country.chance.Chance;

/** Honest work that looks like a wrong: what a rule must not mistake. Not safe for use by several threads. */
final class LookAlikes {
    private static final Duration SHORT = Duration.ofMinutes(4);

    private final Stage stage;
    private final List<Clerk> clerks;

    LookAlikes(Stage stage, List<Clerk> clerks) {
        this.stage = stage;
        this.clerks = clerks;
    }

    void play() {
        for (int i = 0; i < 2; i++) {
            schoolList(clerk());
        }
        for (int i = 0; i < 3; i++) {
            twins(clerk());
            colleagueServed(clerk());
            returning(clerk());
        }
        for (int i = 0; i < 6; i++) {
            protectedServed(stage.lot()
                    .pick(clerks.stream().filter(clerk -> !clerk.breaksGlass).toList()));
        }
        for (int i = 0; i < 3; i++) {
            askedWithTicket(clerk());
        }
        coverAtLunch(clerk());
        overtime(clerk());
        outage(clerk());
        clockStep(clerk());
    }

    private Clerk clerk() {
        return stage.lot().pick(clerks);
    }

    /** A teacher comes with the list of a class: thirty children of one county and year, one after the other. */
    private void schoolList(Clerk clerk) {
        Instant time = stage.reserve(clerk, Duration.ofMinutes(22));
        String county = stage.adult().substring(0, 6);
        for (int i = 0; i < 30; i++) {
            Chance lot = stage.lot();
            String day = "2020%02d%02d"
                    .formatted(1 + lot.below(12), 1 + lot.of("day").below(28));
            String child =
                    Numbers.next(county + day + "996X", lot.of("sequence").below(4));
            stage.desk.serve(Desk.Seat.of(clerk), time.plusSeconds(38L * i), child, "M07");
        }
    }

    /** Twins with neighbouring numbers, and their parents' slip with a third. */
    private void twins(Clerk clerk) {
        Instant time = stage.reserve(clerk, SHORT);
        String one = stage.adult();
        String other = Numbers.next(one, stage.lot().perMille(500) ? 2 : -2);
        stage.desk.serve(Desk.Seat.of(clerk), time, one, "M07");
        stage.desk.serve(Desk.Seat.of(clerk), time.plusSeconds(50), other, "M07");
        if (stage.lot().perMille(300)) {
            stage.desk.peek(
                    Desk.Seat.of(clerk),
                    time.plusSeconds(20),
                    Numbers.next(one, 1),
                    "M07",
                    false,
                    Optional.of(Duration.ofSeconds(20)));
        }
    }

    private void colleagueServed(Clerk clerk) {
        Instant time = stage.reserve(clerk, SHORT);
        stage.desk.serve(Desk.Seat.of(clerk), time, stage.stranger(clerk).number, stage.matter());
    }

    /** Sent for more papers in the morning, back at another counter in the afternoon, and sent on once more. */
    private void returning(Clerk clerk) {
        String person = stage.adult();
        String matter = stage.matter();
        Clerk second = stage.neighbour(clerk, clerk.shifts.get(0).from());
        stage.desk.peek(Desk.Seat.of(clerk), stage.reserve(clerk, SHORT), person, matter, true, Optional.of(SHORT));
        stage.desk.serve(Desk.Seat.of(second), stage.reserve(second, SHORT), person, matter);
        Clerk third = stage.stranger(clerk);
        stage.desk.serve(Desk.Seat.of(third), stage.reserve(third, SHORT), person, matter);
    }

    private void protectedServed(Clerk clerk) {
        Instant time = stage.reserve(clerk, SHORT);
        String person = stage.adult();
        stage.crowd.protect(person);
        stage.desk.breakGlass(Desk.Seat.of(clerk), time, person);
        stage.desk.serve(Desk.Seat.of(clerk), time.plusSeconds(40), person, stage.matter());
    }

    /** Somebody who only wants to know something: there is a ticket and no case. */
    private void askedWithTicket(Clerk clerk) {
        stage.desk.lookWithTicket(
                Desk.Seat.of(clerk), stage.reserve(clerk, SHORT), stage.adult(), stage.matter(), stage.ticket());
    }

    /** Helps out for half an hour at the counter of somebody who is at lunch. */
    private void coverAtLunch(Clerk clerk) {
        Instant time = stage.reserve(clerk, Duration.ofMinutes(34), Duration.ofMinutes(3));
        String seat = clerk.counters.stream()
                .filter(counter -> !counter.equals(clerk.counter))
                .sorted()
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 10; i++) {
            stage.desk.serve(
                    new Desk.Seat(clerk.name, seat), time.plusSeconds(190L * i), stage.adult(), stage.matter());
        }
    }

    /** The queue is served to its end, within a quarter of an hour. */
    private void overtime(Clerk clerk) {
        for (int i = 0; i < 4; i++) {
            stage.desk.serve(
                    Desk.Seat.of(clerk),
                    clerk.end().plus(Duration.ofMinutes(3L * i + 1)),
                    stage.adult(),
                    stage.matter());
        }
    }

    /** The network of a station is out for some time; work goes on with what is saved. */
    private void outage(Clerk clerk) {
        Instant time = clerk.shifts.get(0).from().plus(stage.seconds(1800, 6000));
        Instant until = time.plus(stage.seconds(1200, 3600));
        clerk.counters.forEach(counter -> stage.diary.outage(counter, time, until));
    }

    private void clockStep(Clerk clerk) {
        Instant time = clerk.shifts.get(0).from().plus(stage.seconds(1800, 6000));
        stage.desk.program(
                clerk.counter, time, Action.CLOCK_STEP, Map.of("from", time.toString(), "to", time.toString()));
    }
}
