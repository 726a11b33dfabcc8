package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One operator of the day, and the stretches in which they are busy with what was planted. Not safe for use by several threads. */
final class Clerk {
    final String name;
    final int station;
    final String counter;
    final String number;
    final double slowness;
    final Set<String> counters;
    final List<DayOperator.Pace> pace = new ArrayList<>();
    final Set<String> conflicts = new HashSet<>();
    final List<Stretch> shifts = new ArrayList<>();
    /** Break-glass is planted with them: one honest use more would make a decoy a wrong. */
    boolean breaksGlass;

    private final List<Stretch> busy = new ArrayList<>();

    /** From one moment to another. */
    record Stretch(Instant from, Instant until) {
        boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    Clerk(String name, int station, String counter, String number, double slowness, Set<String> counters) {
        this.name = name;
        this.station = station;
        this.counter = counter;
        this.number = number;
        this.slowness = slowness;
        this.counters = counters;
    }

    void busy(Instant from, Duration length) {
        busy.add(new Stretch(from, from.plus(length)));
    }

    boolean isFree(Instant time) {
        return busy.stream().noneMatch(stretch -> stretch.holds(time));
    }

    boolean isOnDuty(Instant time) {
        return shifts.stream().anyMatch(stretch -> stretch.holds(time));
    }

    Instant end() {
        return shifts.stream()
                .map(Stretch::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** From so many subjects on it is unusual for them. */
    int bulkLimit(boolean hour) {
        int[] past = pace.stream()
                .mapToInt(day -> hour ? day.hour() : day.tenMinutes())
                .sorted()
                .toArray();
        int usual = past[(past.length - 1) * 9 / 10];
        return Math.max(hour ? Limits.BULK_HOUR : Limits.BULK_TEN_MINUTES, (usual * Limits.BULK_PERCENT + 99) / 100);
    }

    DayOperator facts() {
        List<DayOperator.Duty> roster = shifts.stream()
                .map(shift -> new DayOperator.Duty(shift.from(), shift.until(), counter, counters))
                .toList();
        return new DayOperator(name, number, conflicts, roster, pace);
    }
}
