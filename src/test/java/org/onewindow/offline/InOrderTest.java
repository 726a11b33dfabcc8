package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a task or the machine does, the other tasks have their turn, once each and in order. */
class InOrderTest {
    private final SimulatedTime time = new SimulatedTime();
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final InOrder inOrder = new InOrder(this::onThread, time);
    private int threadsThatCanNotBeHad;

    private void onThread(Runnable task) {
        if (threadsThatCanNotBeHad > 0) {
            threadsThatCanNotBeHad--;
            throw new OutOfMemoryError("unable to create native thread (for the test)");
        }
        threads.add(task);
    }

    private void runThreads() {
        while (!threads.isEmpty()) {
            threads.poll().run();
        }
    }

    @Test
    void anErrorInATaskHoldsUpNoOther() {
        inOrder.execute(() -> {
            throw new OutOfMemoryError("for the test");
        });
        inOrder.execute(() -> done.add("second"));
        runThreads();
        inOrder.execute(() -> done.add("third"));
        runThreads();

        assertThat(done).containsExactly("second", "third");
    }

    @Test
    void whatFindsNoThreadRunsInOrderWithTheNextTaskThatDoes() {
        threadsThatCanNotBeHad = 1;
        inOrder.execute(() -> done.add("first"));
        inOrder.execute(() -> done.add("second"));
        runThreads();
        time.pass(Duration.ofMinutes(1));
        runThreads();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whatFindsNoThreadRunsByItselfOnceThereIsOne() {
        threadsThatCanNotBeHad = 5;
        inOrder.execute(() -> done.add("first"));
        time.pass(Duration.ofSeconds(5));
        runThreads();

        assertThat(done).containsExactly("first");
    }

    @Test
    void whatNeedRunJustOnceWaitsJustOnceAndMayBeAskedForAgainWhileItRuns() {
        Runnable look = new Runnable() {
            @Override
            public void run() {
                done.add("looked");
                if (done.size() == 1) {
                    inOrder.executeOnce(this);
                    inOrder.executeOnce(this);
                }
            }
        };
        inOrder.executeOnce(look);
        inOrder.executeOnce(look);
        runThreads();

        assertThat(done).containsExactly("looked", "looked");
    }
}
