package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.sandbox.country.chance.Chance;

/** Where plots are played: the desks, the people, the clerks, and the lots drawn for one plot. Not safe for use by several threads. */
final class Stage {
    /** The matters people come for, the frequent ones more than once. */
    static final List<String> MATTERS =
            List.of("M01", "M01", "M03", "M03", "M04", "M04", "M05", "M06", "M06", "M07", "M08");

    private static final int TRIES = 400;

    final Diary diary;
    final Desk desk;
    final Crowd crowd;
    private final List<Clerk> everybody;
    private Chance chance;
    private long drawn;
    private int tickets;

    Stage(Diary diary, Desk desk, Crowd crowd, List<Clerk> everybody, Chance chance) {
        this.diary = diary;
        this.desk = desk;
        this.crowd = crowd;
        this.everybody = everybody;
        this.chance = chance;
    }

    /** Draws from another lot from now on. */
    void lots(Chance next) {
        chance = next;
        drawn = 0;
    }

    Chance lot() {
        return chance.of(drawn++);
    }

    /** The next ticket of the number machine. */
    String ticket() {
        tickets++;
        return "A%03d".formatted(tickets);
    }

    String adult() {
        return crowd.adult(lot());
    }

    String matter() {
        return lot().pick(MATTERS);
    }

    Duration seconds(int least, int most) {
        return Duration.ofSeconds(lot().between(least, most));
    }

    /** A moment from which a clerk is on duty and free for so long; they are busy with it then, and some time around it. */
    Instant reserve(Clerk clerk, Duration length, Duration around) {
        Instant best = clerk.shifts.get(0).from().plus(around);
        for (int i = 0; i < TRIES; i++) {
            Clerk.Stretch shift = lot().pick(clerk.shifts);
            long room =
                    Duration.between(shift.from(), shift.until()).minus(length).toSeconds();
            if (room <= 0) {
                continue;
            }
            Instant start = shift.from().plusSeconds(lot().below((int) room));
            best = start;
            if (isFree(clerk, start.minus(around), length.plus(around.multipliedBy(2)))) {
                break;
            }
        }
        clerk.busy(best.minus(around), length.plus(around.multipliedBy(2)));
        return best;
    }

    Instant reserve(Clerk clerk, Duration length) {
        return reserve(clerk, length, Duration.ofMinutes(1));
    }

    private static boolean isFree(Clerk clerk, Instant from, Duration length) {
        for (Instant time = from; time.isBefore(from.plus(length)); time = time.plusSeconds(30)) {
            if (!clerk.isFree(time)) {
                return false;
            }
        }
        return true;
    }

    /** Moments spread over a clerk's day, in order; the clerk is busy only at each of them. */
    List<Instant> spread(Clerk clerk, int count) {
        return Stream.generate(() -> reserve(clerk, Duration.ofMinutes(2)))
                .limit(count)
                .sorted()
                .toList();
    }

    /** Another clerk of the same station who is on duty then. */
    Clerk neighbour(Clerk clerk, Instant time) {
        List<Clerk> others = everybody.stream()
                .filter(other ->
                        !other.name.equals(clerk.name) && other.station == clerk.station && other.isOnDuty(time))
                .toList();
        return others.isEmpty() ? stranger(clerk) : lot().pick(others);
    }

    /** A clerk of another station. */
    Clerk stranger(Clerk clerk) {
        return lot().pick(everybody.stream()
                .filter(other -> other.station != clerk.station)
                .toList());
    }

    /** Looks of which nothing comes, one after the other, with a case that is left to the day's end. */
    void peeks(Desk.Seat seat, Instant from, Duration length, int count) {
        long step = length.toMillis() / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            desk.peek(seat, from.plusMillis(step * i), adult(), matter(), true, Optional.empty());
        }
    }
}
