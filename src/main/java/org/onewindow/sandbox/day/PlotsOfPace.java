package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

/** Wrongs about how many were looked at, how often, and in what order. */
final class PlotsOfPace {
    private static final Duration WINDOW = Duration.ofMinutes(9);

    private PlotsOfPace() {}

    static void bulk(Stage stage, Clerk clerk, Grade grade) {
        int limit = clerk.bulkLimit(false);
        Desk.Seat seat = Desk.Seat.of(clerk);
        if (grade == Grade.DISGUISED) {
            int count = clerk.bulkLimit(true) + 2;
            Instant time = stage.reserve(clerk, Duration.ofMinutes(58));
            long step = Duration.ofMinutes(57).toMillis() / count;
            for (int i = 0; i < count; i++) {
                Instant at = time.plusMillis(step * i);
                if (i % 3 == 2) {
                    stage.diary.unlabelled(() -> stage.desk.serve(seat, at, stage.adult(), stage.matter()));
                } else {
                    stage.desk.peek(seat, at, stage.adult(), stage.matter(), true, Optional.empty());
                }
            }
            return;
        }
        int count = switch (grade) {
            case PLAIN -> limit * 2;
            case THRESHOLD -> limit;
            default -> limit - 1;
        };
        stage.peeks(seat, stage.reserve(clerk, WINDOW, Duration.ofMinutes(12)), WINDOW, count);
    }

    static void sequence(Stage stage, Clerk clerk, Grade grade) {
        String base = stage.adult();
        Desk.Seat seat = Desk.Seat.of(clerk);
        if (grade == Grade.DISGUISED) {
            int served = stage.lot().perMille(300) ? 2 : 1;
            List<Instant> times = stage.spread(clerk, 5);
            for (int i = 0; i < 5; i++) {
                String number = i == 0
                        ? base
                        : Numbers.changed(base, 11 + i, 1 + stage.lot().below(3));
                if (i < served) {
                    stage.desk.serve(seat, times.get(i), number, stage.matter());
                } else {
                    stage.desk.peek(seat, times.get(i), number, stage.matter(), false, Optional.empty());
                }
            }
            return;
        }
        int count = switch (grade) {
            case PLAIN -> Limits.SEQUENCE * 2;
            case THRESHOLD -> Limits.SEQUENCE;
            default -> Limits.SEQUENCE - 1;
        };
        Instant time = stage.reserve(clerk, Duration.ofMinutes(count));
        for (int i = 0; i < count; i++) {
            stage.desk.peek(
                    seat,
                    time.plusSeconds(50L * i),
                    Numbers.next(base, -2 * i),
                    stage.matter(),
                    i == 0,
                    Optional.of(Duration.ofSeconds(40)));
        }
    }

    static void repeats(Stage stage, Clerk clerk, Grade grade) {
        String person = stage.adult();
        int count = switch (grade) {
            case PLAIN -> Limits.REPEATS + 3;
            case THRESHOLD -> Limits.REPEATS;
            case DISGUISED -> Limits.REPEATS + 1;
            case DECOY -> Limits.REPEATS - 1;
        };
        List<String> matters = List.of(stage.matter(), stage.matter());
        List<Instant> times = grade == Grade.DISGUISED ? stage.spread(clerk, count) : close(stage, clerk, count);
        for (int i = 0; i < count; i++) {
            String operator =
                    grade == Grade.DISGUISED && i % 2 == 1 ? stage.neighbour(clerk, times.get(i)).name : clerk.name;
            stage.desk.peek(
                    new Desk.Seat(operator, clerk.counter),
                    times.get(i),
                    person,
                    matters.get(i % 2),
                    true,
                    Optional.of(Duration.ofMinutes(4)));
        }
    }

    private static List<Instant> close(Stage stage, Clerk clerk, int count) {
        Instant time = stage.reserve(clerk, Duration.ofMinutes(5L * count));
        return IntStream.range(0, count)
                .mapToObj(i -> time.plus(Duration.ofMinutes(5L * i)))
                .toList();
    }

    static void offlineBurst(Stage stage, Clerk clerk, Grade grade) {
        Desk.Seat seat = Desk.Seat.of(clerk);
        int limit = Limits.OFFLINE_SUBJECTS;
        if (grade == Grade.DISGUISED) {
            boolean slow = stage.lot().perMille(250);
            Instant time = stage.reserve(clerk, Duration.ofMinutes(slow ? 95 : 45));
            stage.diary.unlabelled(
                    () -> stage.diary.outage(clerk.counter, time, time.plus(Duration.ofMinutes(slow ? 92 : 42))));
            Duration step = slow ? Duration.ofMinutes(11) : Duration.ofSeconds(215);
            for (int i = 0; i < limit + 2; i++) {
                Instant at = time.plusSeconds(30).plus(step.multipliedBy(i));
                stage.desk.peek(seat, at, stage.adult(), stage.matter(), true, Optional.empty());
                stage.diary.unlabelled(() -> stage.desk.serve(seat, at.plusSeconds(80), stage.adult(), stage.matter()));
            }
            return;
        }
        int count = switch (grade) {
            case PLAIN -> limit + 4;
            case THRESHOLD -> limit;
            default -> limit - 1;
        };
        Instant time = stage.reserve(clerk, Duration.ofMinutes(24), Duration.ofMinutes(16));
        if (grade != Grade.PLAIN && stage.lot().perMille(400)) {
            stage.desk.program(
                    clerk.counter, time, Action.CLOCK_STEP, Map.of("from", time.toString(), "to", time.toString()));
            stage.peeks(seat, time.plusSeconds(5), Duration.ofMinutes(9), count);
        } else {
            stage.diary.unlabelled(() -> stage.diary.outage(clerk.counter, time, time.plus(Duration.ofMinutes(23))));
            stage.peeks(seat, time.plusSeconds(30), Duration.ofMinutes(20), count);
        }
    }

    static void beyondNeed(Stage stage, Clerk clerk, Grade grade) {
        Desk.Seat seat = Desk.Seat.of(clerk);
        String person = stage.adult();
        List<String> matters = List.of("M01", "M04", "M06", "M05");
        int asked = switch (grade) {
            case PLAIN -> 5;
            case THRESHOLD -> stage.lot().perMille(500) ? 1 : 0;
            default -> 0;
        };
        if (asked > 0) {
            Instant time = stage.reserve(clerk, Duration.ofMinutes(4));
            CaseNumber number = stage.desk.serve(seat, time, person, "M01");
            stage.desk.askBeyond(seat, time.plusMillis(80), person, "M01", number, asked);
            return;
        }
        int idle = switch (grade) {
            case DECOY -> Limits.MATTERS - 1;
            default -> Limits.MATTERS;
        };
        List<Instant> times = stage.spread(clerk, idle + 1);
        for (int i = 0; i < idle; i++) {
            stage.desk.peek(seat, times.get(i), person, matters.get(i), true, Optional.of(Duration.ofMinutes(5)));
        }
        if (grade != Grade.THRESHOLD) {
            stage.desk.serve(seat, times.get(idle), person, matters.get(3));
        }
    }

    static void browse(Stage stage, Clerk clerk, Grade grade) {
        Desk.Seat seat = Desk.Seat.of(clerk);
        if (grade == Grade.DISGUISED) {
            for (Instant time : stage.spread(clerk, Limits.LEFT + 4)) {
                stage.desk.peek(
                        seat,
                        time,
                        stage.adult(),
                        stage.matter(),
                        true,
                        stage.lot().perMille(500) ? Optional.of(stage.seconds(240, 500)) : Optional.empty());
            }
            return;
        }
        int count = switch (grade) {
            case PLAIN -> Limits.BROWSED * 2;
            case THRESHOLD -> Limits.BROWSED;
            default -> Limits.BROWSED - 1;
        };
        List<Instant> times = grade == Grade.PLAIN ? close(stage, clerk, count) : stage.spread(clerk, count);
        for (Instant time : times) {
            stage.desk.peek(seat, time, stage.adult(), stage.matter(), true, Optional.of(stage.seconds(60, 170)));
        }
    }
}
