package org.onewindow.app.window;

import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.app.station.Station;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.DepartmentsHeard;
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
        counter.departments().addListener((observed, before, now) -> now.ifPresent(this::heard));
        counter.running().addListener((observed, before, now) -> {
            if (!now) {
                journalled();
            }
        });
        countEntries();
    }

    /** While the exchange itself is out of reach nothing is learnt of the departments behind it. */
    private void heard(DepartmentsHeard departments) {
        if (station.offline().connection().exchangeReachable()) {
            status.departmentsAnswering(departments.answering(), departments.asked());
        }
    }

    private void journalled() {
        if (counter.banner().get().equals(Optional.of(Trouble.JOURNAL))) {
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
