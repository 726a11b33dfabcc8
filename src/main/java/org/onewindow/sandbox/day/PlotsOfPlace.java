package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

/** Wrongs about cases and tickets, time and place, break-glass, and the logs themselves. */
final class PlotsOfPlace {
    private static final Duration SHORT = Duration.ofMinutes(4);

    private PlotsOfPlace() {}

    static void noCase(Stage stage, Clerk clerk, Grade grade) {
        Duration grace = Duration.ofMinutes(Limits.CASE_GRACE_MINUTES);
        Instant time = stage.reserve(clerk, Duration.ofMinutes(20));
        Desk.Seat seat = Desk.Seat.of(clerk);
        switch (grade) {
            case PLAIN -> {
                for (int i = 0; i < 4; i++) {
                    stage.desk.look(
                            seat,
                            time.plus(Duration.ofMinutes(4L * i)),
                            stage.adult(),
                            stage.matter(),
                            Optional.empty(),
                            true);
                }
            }
            case THRESHOLD -> caseAfterwards(stage, seat, time, grace.plusSeconds(20));
            case DISGUISED -> {
                if (stage.lot().perMille(500)) {
                    onAnothersTicket(stage, seat, time);
                } else {
                    for (int i = 0; i < 2; i++) {
                        PlotsOfPeople.insideAnothersCase(
                                stage, seat, time.plus(Duration.ofMinutes(6L * i)), stage.adult());
                    }
                }
            }
            case DECOY -> caseAfterwards(stage, seat, time, grace.minusSeconds(40));
        }
    }

    /** The ticket of a citizen who was really there, used again for others. */
    private static void onAnothersTicket(Stage stage, Desk.Seat seat, Instant time) {
        String ticket = stage.ticket();
        stage.diary.unlabelled(() -> stage.desk.lookWithTicket(seat, time, stage.adult(), stage.matter(), ticket));
        for (int i = 1; i <= 3; i++) {
            stage.desk.lookWithTicket(
                    seat, time.plus(Duration.ofMinutes(4L * i)), stage.adult(), stage.matter(), ticket);
        }
    }

    private static void caseAfterwards(Stage stage, Desk.Seat seat, Instant time, Duration after) {
        String person = stage.adult();
        String matter = stage.matter();
        CaseNumber number = stage.desk.open(seat, time.plus(after), person, matter);
        stage.desk.look(seat, time, person, matter, Optional.of(number), true);
        stage.desk.step(seat, time.plus(after).plusSeconds(20), person, matter, number, Action.CASE_ACCEPTED);
    }

    static void roster(Stage stage, Clerk clerk, Grade grade) {
        Desk.Seat seat = Desk.Seat.of(clerk);
        Duration grace = Duration.ofMinutes(Limits.ROSTER_GRACE_MINUTES);
        switch (grade) {
            case PLAIN -> {
                for (int i = 0; i < 5; i++) {
                    Instant time = clerk.end().plus(Duration.ofMinutes(90L + 6L * i));
                    stage.desk.serve(seat, time, stage.adult(), stage.matter());
                }
            }
            case THRESHOLD ->
                stage.desk.serve(seat, clerk.end().plus(grace).plusSeconds(40), stage.adult(), stage.matter());
            case DISGUISED -> {
                if (clerk.shifts.size() > 1 && stage.lot().perMille(500)) {
                    Instant lunch = clerk.shifts
                            .get(0)
                            .until()
                            .plus(grace)
                            .plusSeconds(stage.lot().between(120, 900));
                    stage.desk.serve(seat, lunch, stage.adult(), stage.matter());
                } else {
                    Clerk other = stage.stranger(clerk);
                    Instant time = stage.reserve(clerk, SHORT, Duration.ofMinutes(25));
                    stage.desk.serve(new Desk.Seat(clerk.name, other.counter), time, stage.adult(), stage.matter());
                }
            }
            case DECOY ->
                stage.desk.serve(seat, clerk.end().plus(grace).minusSeconds(150), stage.adult(), stage.matter());
        }
    }

    static void breakGlass(Stage stage, Clerk clerk, Grade grade) {
        int uses = switch (grade) {
            case PLAIN -> Limits.BREAK_GLASS_USES * 2;
            case THRESHOLD -> Limits.BREAK_GLASS_USES;
            case DISGUISED -> Limits.BREAK_GLASS_USES;
            case DECOY -> Limits.BREAK_GLASS_USES - 1;
        };
        clerk.breaksGlass = true;
        List<Instant> times = stage.spread(clerk, uses);
        for (int i = 0; i < uses; i++) {
            Instant time = times.get(i);
            String operator = grade == Grade.DISGUISED && i == 1 ? stage.neighbour(clerk, time).name : clerk.name;
            Desk.Seat seat = new Desk.Seat(operator, clerk.counter);
            String person = stage.adult();
            stage.crowd.protect(person);
            stage.desk.breakGlass(seat, time, person);
            if (grade == Grade.PLAIN) {
                stage.desk.peek(seat, time.plusSeconds(20), person, stage.matter(), true, Optional.empty());
            } else {
                stage.desk.serve(seat, time.plusSeconds(20), person, stage.matter());
            }
        }
    }

    static void logHealth(Stage stage, Clerk clerk, Grade grade) {
        switch (stage.lot().below(3)) {
            case 0 -> late(stage, clerk, grade);
            case 1 -> twoCounters(stage, clerk, grade);
            default -> broken(stage, clerk, grade);
        }
    }

    private static void late(Stage stage, Clerk clerk, Grade grade) {
        Duration limit = Duration.ofMinutes(Limits.LATE_MINUTES);
        Duration by = switch (grade) {
            case PLAIN -> limit.multipliedBy(3);
            case THRESHOLD -> limit.plusSeconds(30);
            case DISGUISED -> limit.plusMinutes(40);
            case DECOY -> limit.minusSeconds(30);
        };
        int count = grade == Grade.PLAIN ? 6 : grade == Grade.DISGUISED ? 1 : 3;
        List<Instant> times = stage.spread(clerk, count);
        stage.diary.late(
                by,
                () -> times.forEach(
                        time -> stage.desk.serve(Desk.Seat.of(clerk), time, stage.adult(), stage.matter())));
    }

    private static void twoCounters(Stage stage, Clerk clerk, Grade grade) {
        Clerk other = grade == Grade.DISGUISED || stage.lot().perMille(500)
                ? stage.neighbour(clerk, stage.reserve(clerk, Duration.ofMinutes(1)))
                : stage.stranger(clerk);
        Desk.Seat home = Desk.Seat.of(clerk);
        Desk.Seat away = new Desk.Seat(clerk.name, grade == Grade.DECOY ? neighbourSeat(stage, clerk) : other.counter);
        if (grade == Grade.DECOY) {
            Instant time = stage.reserve(clerk, Duration.ofMinutes(30), Duration.ofMinutes(1));
            stage.desk.serve(home, time, stage.adult(), stage.matter());
            stage.desk.serve(away, time.plus(Duration.ofMinutes(12)), stage.adult(), stage.matter());
            stage.desk.serve(home, time.plus(Duration.ofMinutes(27)), stage.adult(), stage.matter());
            return;
        }
        int count = grade == Grade.PLAIN ? 8 : grade == Grade.DISGUISED ? 3 : 1;
        for (int i = 0; i < count; i++) {
            Instant time = stage.reserve(clerk, Duration.ofMinutes(17));
            stage.desk.serve(away, time.plus(Duration.ofMinutes(7)), stage.adult(), stage.matter());
            stage.diary.unlabelled(() -> {
                stage.desk.serve(home, time, stage.adult(), stage.matter());
                stage.desk.serve(home, time.plus(Duration.ofMinutes(16)), stage.adult(), stage.matter());
            });
        }
    }

    private static String neighbourSeat(Stage stage, Clerk clerk) {
        return stage.lot()
                .pick(clerk.counters.stream()
                        .filter(counter -> !counter.equals(clerk.counter))
                        .sorted()
                        .toList());
    }

    private static void broken(Stage stage, Clerk clerk, Grade grade) {
        Instant time = stage.reserve(clerk, SHORT);
        if (grade == Grade.DECOY) {
            late(stage, clerk, grade);
            return;
        }
        if (grade == Grade.PLAIN && stage.lot().perMille(500)) {
            stage.desk.program(clerk.counter, time, Action.COUNTER_FROZEN, Map.of("counter", clerk.counter));
            return;
        }
        if (grade == Grade.DISGUISED) {
            stage.desk.program(
                    clerk.counter,
                    time.minusSeconds(5),
                    Action.CLOCK_STEP,
                    Map.of("from", time.toString(), "to", time.toString()));
        }
        stage.diary.gap(clerk.counter, time.plusMillis(61));
        stage.desk.serve(Desk.Seat.of(clerk), time, stage.adult(), stage.matter());
    }
}
