package org.onewindow.app.window;

import java.util.stream.Stream;
import org.onewindow.app.station.Station;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.Trouble;
import org.onewindow.ui.counter.CounterViewModel;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;
import org.onewindow.ui.shell.ShellStatus;

/** Brings what a look-up taught about connection and journal into the bars of the window. */
final class StatusUpdates {
    private final ShellStatus status;
    private final CounterViewModel counter;
    private final Station station;
    private final BackgroundTasks tasks;

    StatusUpdates(ShellStatus status, CounterViewModel counter, Station station, BackgroundTasks tasks) {
        this.status = status;
        this.counter = counter;
        this.station = station;
        this.tasks = tasks;
    }

    void follow() {
        counter.summary().addListener((observed, before, now) -> now.ifPresent(this::lookedUp));
        countEntries();
    }

    private void lookedUp(LookupSummary summary) {
        Trouble common = counter.banner().get().orElse(Trouble.CANCELLED);
        if (!summary.cancelled() && station.offline().connection().exchangeReachable()) {
            status.departmentsAnswering(summary.asked() - summary.failed(), summary.asked());
        }
        if (common == Trouble.JOURNAL) {
            status.journalNotWritable();
        } else {
            countEntries();
        }
    }

    private void countEntries() {
        tasks.start(Work.of(this::entriesToday).then(status::journalWritable));
    }

    private long entriesToday() {
        try (Stream<Entry> today = station.journalReader().today()) {
            return today.count();
        }
    }
}
