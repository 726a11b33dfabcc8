package org.onewindow.app.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.onewindow.access.Session;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.station.Station;
import org.onewindow.casework.CasePrinting;
import org.onewindow.document.PdfCaseSheet;
import org.onewindow.language.Language;
import org.onewindow.language.LocalizedText;
import org.onewindow.language.Texts;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.LinkState;
import org.onewindow.ui.cases.CasesScreen;
import org.onewindow.ui.cases.CasesViewModel;
import org.onewindow.ui.counter.CounterScreen;
import org.onewindow.ui.counter.CounterViewModel;
import org.onewindow.ui.counter.PrintTools;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.PulsePacer;
import org.onewindow.ui.kit.StationPlace;
import org.onewindow.ui.kit.SystemSaveDialog;
import org.onewindow.ui.kit.Work;
import org.onewindow.ui.queue.QueueScreen;
import org.onewindow.ui.queue.QueueViewModel;
import org.onewindow.ui.shell.RailEntry;
import org.onewindow.ui.shell.ShellStatus;
import org.onewindow.ui.shell.WindowParts;
import org.onewindow.ui.shell.Workplace;

/** Gives the screens of the window what they need of a station. */
public final class WindowStation {
    /** An answer and what it does to the materials: so much of a look-up reaches the screen in one pulse. */
    private static final int PIECES_A_PULSE = 2;

    private final Station station;
    private final Appearance appearance;
    private final BackgroundTasks tasks;
    private final String version;
    private final ShellStatus status = new ShellStatus();

    public WindowStation(Station station, Appearance appearance, BackgroundTasks tasks, String version) {
        this.station = station;
        this.appearance = appearance;
        this.tasks = tasks;
        this.version = version;
    }

    /** What the flow through the window stands on. */
    public WindowParts windowParts() {
        station.offline().whenAnswered(answers -> Platform.runLater(() -> ConnectionUpdates.arrived(status, answers)));
        status.exchangeIs(station.identity().exchange());
        station.journal().listen(changed -> Platform.runLater(this::tellHowTheJournalIs));
        station.offline().whenChanged(() -> Platform.runLater(this::tellHowTheHubIs));
        tellHowTheHubIs();
        // It may not have been well when the station was opened.
        tellHowTheJournalIs();
        return new WindowParts(
                place(),
                station.signIn(),
                this::workplace,
                status,
                station.training().map(training -> TrainingParts.of(station, training)),
                Duration.ofMinutes(station.settings().number(SettingKey.IDLE_LOCK_MINUTES)),
                station.clock(),
                station.clock().getZone());
    }

    private void tellHowTheJournalIs() {
        station.journal().damageReference().ifPresent(status::journalDamaged);
        switch (station.journal().state()) {
            case DISK_FULL -> status.diskFull();
            case DISK_UNWRITABLE -> status.diskUnwritable();
            case WRITABLE, DAMAGED -> status.diskWritable();
        }
    }

    /** For whoever wants to sign in; a colleague's choice to work offline is none of theirs. */
    private void tellHowTheHubIs() {
        boolean reached =
                station.offline().connection().hub().map(LinkState::up).orElse(true);
        status.hubAtSignIn(reached, station.settings().number(SettingKey.ACCESS_OFFLINE_DAYS));
    }

    private StationPlace place() {
        return new StationPlace(
                stationName(),
                station.identity().counter(),
                version,
                station.divisions().version());
    }

    private PrintTools printTools() {
        return new PrintTools(
                new CasePrinting(station.desk(), station.journal(), new PdfCaseSheet()),
                new SystemSaveDialog(),
                place(),
                station.training().isPresent());
    }

    private LocalizedText stationName() {
        String name = station.identity().name();
        return name.isEmpty()
                ? new LocalizedText(
                        Texts.load(Language.CHINESE).text("app.training.station"),
                        Texts.load(Language.ENGLISH).text("app.training.station"))
                : new LocalizedText(name, name);
    }

    private Workplace workplace(Session session) {
        CounterViewModel counter = new CounterViewModel(
                station.desk(),
                station.catalogue(),
                station.numbers(),
                session.operator(),
                Duration.ofSeconds(station.settings().number(SettingKey.EXCHANGE_DEADLINE_SECONDS)),
                station.clock(),
                System::nanoTime,
                new PulsePacer(PIECES_A_PULSE),
                tasks);
        new StatusUpdates(status, counter, station, tasks).follow();
        counter.logToldAbove().bind(status.bannerProperty().map(Optional::isPresent));
        QueueViewModel queue = new QueueViewModel(
                station.offline(), station.catalogue(), session.operator(), Platform::runLater, tasks);
        new ConnectionUpdates(status, queue, station.clock().getZone()).follow();
        counter.offline().bind(queue.connection().map(ConnectionState::hubOutOfReach));
        CasesViewModel cases = new CasesViewModel(
                station.desk().steps(), session.operator(), new CaseSubjects(station), Platform::runLater, tasks);
        queue.synchronisation().addListener((observed, before, now) -> cases.changed());
        // Cases of an earlier day don't wait for the next look-up to be closed.
        tasks.start(Work.of(station.desk()::closeEarlierDays));
        CounterScreen screen = new CounterScreen(
                counter, appearance, station.divisions(), station.masking(), station.clock(), printTools());
        List<RailEntry> entries = new ArrayList<>();
        entries.add(RailEntry.counter(screen));
        entries.add(RailEntry.cases(new CasesScreen(cases, appearance, station.catalogue())));
        entries.add(RailEntry.queue(new QueueScreen(queue, appearance, station.clock())));
        entries.addAll(new LogScreens(station, stationName().in(appearance.language()), appearance, tasks)
                .entries(session.operator()));
        return new CounterWorkplace(counter, queue, cases, entries);
    }

    /** The counter, and whether it can be left. */
    private record CounterWorkplace(
            CounterViewModel counter, QueueViewModel queue, CasesViewModel cases, List<RailEntry> entries)
            implements Workplace {
        @Override
        public boolean hasOpenWork() {
            return counter.hasOpenCase();
        }

        @Override
        public void close() {
            queue.close();
            cases.close();
            counter.cancel();
            counter.maskAll();
        }
    }
}
