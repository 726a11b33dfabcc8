package org.onewindow.app.window;

import java.time.ZoneId;
import org.onewindow.lookup.Answer;
import org.onewindow.offline.QueueAnswers;
import org.onewindow.ui.queue.QueueViewModel;
import org.onewindow.ui.shell.ShellStatus;

/** Brings what is known of the connections and of the queue into the bars of the window. Used on the JavaFX thread. */
final class ConnectionUpdates {
    private final ShellStatus status;
    private final QueueViewModel queue;
    private final ZoneId zone;

    ConnectionUpdates(ShellStatus status, QueueViewModel queue, ZoneId zone) {
        this.status = status;
        this.queue = queue;
        this.zone = zone;
    }

    void follow() {
        queue.connection().addListener((observed, before, now) -> tell());
        queue.synchronisation().addListener((observed, before, now) -> tell());
        queue.lookups().addListener((observed, before, now) -> tell());
        tell();
    }

    private void tell() {
        status.connectionsAre(
                queue.connection().get(),
                queue.synchronisation().get(),
                queue.lookups().get().size(),
                zone);
    }

    static void arrived(ShellStatus status, QueueAnswers answers) {
        long found = answers.answers().stream()
                .filter(answer -> answer.answer() instanceof Answer.Found)
                .count();
        int others = answers.answers().size() - Math.toIntExact(found);
        status.arrived(answers.caseNumber().value(), Math.toIntExact(found), others);
    }
}
