package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.offline.WakingJournal;

/** Whatever goes wrong with one entry, the counter goes on writing the others. */
class JournalQueueTest {
    private static final List<EntryDraft> ONE = List.of(EntryDraft.of(Action.ASKED, "lin", "CLERK"));

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final MemoryJournal journal = new MemoryJournal();
    private final JournalQueue queue = new JournalQueue(journal, threads::add);

    private void write(String name) {
        queue.before(() -> ONE, durable -> heard.add(name + " " + durable));
    }

    private void goOn() {
        while (!threads.isEmpty()) {
            threads.poll().run();
        }
    }

    @Test
    void whatCannotBeMadeIsNotWrittenAndTheOthersAre() {
        queue.before(
                () -> {
                    throw new IllegalStateException("for the test");
                },
                durable -> heard.add("first " + durable));
        write("second");
        goOn();
        write("third");
        goOn();

        assertThat(heard).containsExactly("first false", "second true", "third true");
        assertThat(journal.entries()).hasSize(2);
    }

    @Test
    void anErrorOfTheJournalFailsWhatItMetAndNothingLater() {
        journal.beforeWriting(() -> {
            throw new StackOverflowError("for the test");
        });
        write("first");
        write("second");
        goOn();
        assertThat(heard).containsExactly("first false", "second false");

        journal.beforeWriting(() -> {});
        write("third");
        goOn();

        assertThat(heard).endsWith("third true");
    }

    @Test
    void anErrorInWhatFollowsAnEntryKeepsNobodyFromHearing() {
        queue.before(() -> ONE, durable -> {
            throw new StackOverflowError("for the test");
        });
        write("second");
        goOn();
        write("third");
        goOn();

        assertThat(heard).containsExactly("second true", "third true");
    }

    @Test
    void aListenerOfTheJournalThatFailsHasNothingWrittenTwice() {
        WakingJournal waking = new WakingJournal(journal);
        Deque<Error> failures = new ArrayDeque<>(List.of(new OutOfMemoryError("for the test")));
        List<String> woken = new ArrayList<>();
        waking.whenWritten(entry -> {
            if (!failures.isEmpty()) {
                throw failures.poll();
            }
        });
        waking.whenGrown(() -> woken.add("woken"));
        JournalQueue listenedTo = new JournalQueue(waking, threads::add);
        listenedTo.before(() -> ONE, durable -> heard.add("first " + durable));
        listenedTo.before(() -> ONE, durable -> heard.add("second " + durable));
        goOn();

        assertThat(journal.entries()).hasSize(2);
        assertThat(heard).containsExactly("first true", "second true");
        assertThat(woken).hasSize(1);
    }

    @Test
    void aThreadThatCouldNotBeHadIsAskedForAgainByTheNext() {
        Deque<Error> none = new ArrayDeque<>(List.of(new InternalError("no thread, for the test")));
        JournalQueue queueOfFewThreads = new JournalQueue(journal, work -> {
            if (!none.isEmpty()) {
                throw none.poll();
            }
            threads.add(work);
        });
        queueOfFewThreads.before(() -> ONE, durable -> heard.add("first " + durable));
        queueOfFewThreads.before(() -> ONE, durable -> heard.add("second " + durable));
        goOn();

        assertThat(heard).containsExactly("first false", "second true");
        assertThat(journal.entries()).hasSize(1);
    }
}
