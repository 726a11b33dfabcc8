package org.onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How soon a program that was killed takes work again: from the start of its process to the first thing it has accepted. What must hold everywhere is said in
 * processor time and as a ratio to the first start, which nobody had killed. Three seconds on the clock are asked in the long form, and everywhere so many
 * of the median that a start which waits for a time-out is found; of a machine that has other things to do proportionally more, unless {@code -Drestarts.seconds=3} says how many it must be whatever else goes on.
 */
public final class Restarts {
    private static final Duration USABLE_AGAIN = Duration.ofSeconds(3);
    private static final double MOST_TIMES_THE_FIRST = 3;
    /** How much slower than those that the three seconds are meant for the machine of a build may be. */
    private static final double SLOWER_MACHINE = 3;

    private final String what;
    private final List<Duration> clock = new ArrayList<>();
    private final List<Duration> processor = new ArrayList<>();

    public Restarts(String what) {
        this.what = what;
    }

    /** The program has just accepted its first work of this run. */
    public void usable(Process program, long startedNanos) {
        clock.add(Duration.ofNanos(System.nanoTime() - startedNanos));
        program.info().totalCpuDuration().ifPresent(processor::add);
    }

    /** Prints what was measured; fails if a start after a kill takes much more work than the one before any, or, in the long form, more than three seconds. */
    public void expectUsableAgain(boolean longForm) {
        Duration slowest = Collections.max(clock.subList(1, clock.size()));
        double load = load();
        System.out.printf(
                "%s: usable again after %d ms (median), %d ms (slowest) at load %.1f; first start %d ms; processor time %d ms (median)%n",
                what,
                median(clock.subList(1, clock.size())).toMillis(),
                slowest.toMillis(),
                load,
                clock.get(0).toMillis(),
                processor.isEmpty() ? 0 : median(processor).toMillis());
        if (processor.size() == clock.size()) {
            double first = processor.get(0).toMillis() + 1.0;
            assertThat(median(processor.subList(1, processor.size())).toMillis() / first)
                    .as("processor time of a start after a kill ÷ the first start's")
                    .isLessThan(MOST_TIMES_THE_FIRST);
        }
        assertThat(median(clock.subList(1, clock.size())))
                .as("on the clock, whatever it waits for")
                .isLessThan(USABLE_AGAIN.multipliedBy((long) Math.ceil(SLOWER_MACHINE * load)));
        Optional<Integer> strictly = Optional.ofNullable(Integer.getInteger("restarts.seconds"));
        if (strictly.isPresent()) {
            assertThat(slowest).isLessThan(Duration.ofSeconds(strictly.get()));
        } else if (longForm) {
            assertThat(slowest).isLessThan(USABLE_AGAIN.multipliedBy((long) Math.ceil(load)));
        }
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** How many programs there are for each processor that could run; 1 at least. */
    private static double load() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, system.getSystemLoadAverage() / system.getAvailableProcessors());
    }
}
