package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final List<Object> seen = new ArrayList<>();
    private final BackgroundTasks tasks = new SameThreadTasks(trouble -> seen.add("last resort " + trouble));

    @Test
    void theResultComesBeforeTheLastStep() {
        tasks.start(Work.of(() -> "found").then(seen::add).atLast(() -> seen.add("end")));

        assertThat(seen).containsExactly("found", "end");
    }

    @Test
    void troubleGoesToTheHandlerOfTheNearestType() {
        tasks.start(Work.of(BackgroundTasksTest::missing)
                .then(seen::add)
                .onTrouble(Exception.class, trouble -> seen.add("any"))
                .onTrouble(IOException.class, trouble -> seen.add("file"))
                .atLast(() -> seen.add("end")));

        assertThat(seen).containsExactly("file", "end");
    }

    @Test
    void troubleNobodyHandlesReachesTheLastResort() {
        tasks.start(Work.of(BackgroundTasksTest::missing).onTrouble(IllegalStateException.class, seen::add));

        assertThat(seen).containsExactly("last resort " + new FileNotFoundException("x"));
    }

    @Test
    void troubleWhileTheResultIsShownReachesTheLastResortToo() {
        tasks.start(Work.of(() -> 1)
                .then(one -> {
                    throw new IllegalStateException("shown wrongly");
                })
                .atLast(() -> seen.add("end")));

        assertThat(seen).hasSize(2).last().isEqualTo("end");
    }

    @Test
    void cancelledWorkDeliversNothingButItsLastStep() {
        Queue<Runnable> workers = new ArrayDeque<>();
        BackgroundTasks later = new ThreadedTasks(workers::add, Runnable::run, seen::add);

        RunningTask task = later.start(Work.of(() -> "found").then(seen::add).atLast(() -> seen.add("end")));
        task.cancel();
        workers.forEach(Runnable::run);

        assertThat(seen).containsExactly("end");
    }

    @Test
    void aResultThatWaitsForTheScreenIsDroppedWhenTheWorkIsCancelledMeanwhile() {
        Queue<Runnable> screen = new ArrayDeque<>();
        BackgroundTasks later = new ThreadedTasks(Runnable::run, screen::add, seen::add);

        RunningTask task = later.start(Work.of(() -> "found").then(seen::add).atLast(() -> seen.add("end")));
        task.cancel();
        screen.forEach(Runnable::run);

        assertThat(seen).containsExactly("end");
    }

    @Test
    void whatIsBegunWhileTheWindowClosesCountsAsCancelled() {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        BackgroundTasks later = new ThreadedTasks(workers, Runnable::run, seen::add);
        workers.shutdown();

        later.start(Work.of(() -> "found").then(seen::add).atLast(() -> seen.add("end")));

        assertThat(seen).containsExactly("end");
    }

    private static String missing() throws IOException {
        throw new FileNotFoundException("x");
    }
}
