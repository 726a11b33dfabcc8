package org.onewindow.ui.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.document.CsvReport;
import org.onewindow.document.PdfReport;
import org.onewindow.document.SpreadsheetReport;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.review.DayExport;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.vault.TrainingOperator;

/** A whole training station whose days are written by the test, with a clock that the test sets. All people in it are invented. */
public final class ReviewedStation implements AutoCloseable {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String CLERK = "clerk";

    private final SetClock clock = new SetClock();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Station station;
    private final TrainingOperator supervisor;
    private final Operator signedIn;
    private int cases;

    public ReviewedStation(Path home) {
        clock.set(DAY.minusWeeks(1), "07:55:00");
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000"));
        StationOpening opening = StationBuilder.open(((SettingsRead.Ready) read).settings(), clock, "test");
        station = ((StationOpening.Opened) opening).station();
        supervisor = station.training().orElseThrow().operators().stream()
                .filter(one -> one.operator().role() == Role.SUPERVISOR)
                .findFirst()
                .orElseThrow();
        SignInOutcome outcome = station.signIn().attempt(supervisor.operator().name(), supervisor.password());
        signedIn = ((SignInOutcome.SignedIn) outcome).session().operator();
    }

    /** A person with a valid number. */
    public SubjectNumber person(int which) {
        String first = "110105" + (1960 + which % 40) + String.format("%02d%02d", 1 + which % 12, 1 + which % 28)
                + String.format("%03d", 100 + which);
        for (char check : "0123456789X".toCharArray()) {
            if (station.numbers().read(first + check, DAY) instanceof NumberCheck.Valid valid) {
                return valid.number();
            }
        }
        throw new IllegalStateException("no check digit");
    }

    /** A look-up in a case that is accepted; {@code failing} of its four departments don't answer. */
    public void visit(LocalDate day, String time, int who, int failing) {
        clock.set(day, time);
        SubjectNumber subject = person(who);
        CaseNumber number =
                new CaseNumber("110108-" + day.toString().replace("-", "") + "-99-" + String.format("%04d", ++cases));
        List<EntryDraft> drafts = new ArrayList<>();
        drafts.add(draft(Action.CASE_OPENED, subject, number));
        drafts.addAll(lookUp(subject, Optional.of(number), failing));
        drafts.add(draft(Action.CASE_ACCEPTED, subject, number)
                .withDetails(Map.of("version", "1", "base", "0", "state", "ACCEPTED", "visits", "2", "papers", "3")));
        record(drafts);
    }

    /** A look-up of somebody in no case. */
    void browse(String time, int who) {
        clock.set(DAY, time);
        record(lookUp(person(who), Optional.empty(), 0));
    }

    /** A look-up of one's own record, as the facts of a training station have it. */
    void ownRecord(String time) {
        clock.set(DAY, time);
        SubjectNumber own = ((NumberCheck.Valid) station.numbers().read("110108198802299963", DAY)).number();
        record(lookUp(own, Optional.empty(), 0));
    }

    void outage(String from, String to) {
        clock.set(DAY, from);
        record(List.of(EntryDraft.of(Action.CONNECTION_LOST, "", "").withDetails(Map.of("link", "exchange"))));
        clock.set(DAY, to);
        record(List.of(EntryDraft.of(Action.CONNECTION_RESTORED, "", "").withDetails(Map.of("link", "exchange"))));
    }

    private static List<EntryDraft> lookUp(SubjectNumber subject, Optional<CaseNumber> number, int failing) {
        List<EntryDraft> drafts = new ArrayList<>();
        drafts.add(draft(Action.LOOKUP_STARTED, subject, number)
                .withDetails(Map.of("consent", "CARD_SEEN", "planned", "4")));
        List<String> services = List.of("S01.query", "S04.query", "S18.query", "S20.query");
        for (int i = 0; i < services.size(); i++) {
            UUID request = UUID.randomUUID();
            List<String> items = List.of(services.get(i).substring(0, 3) + "-01");
            drafts.add(draft(Action.ASKED, subject, number).asking(services.get(i), items, request));
            boolean fails = i < failing;
            Map<String, String> details = new HashMap<>(Map.of("millis", String.valueOf(fails ? 5000 : 180 + 210 * i)));
            if (fails) {
                details.put("trouble", "TIMED_OUT");
            }
            drafts.add(draft(Action.ANSWERED, subject, number)
                    .asking(services.get(i), items, request)
                    .withOutcome(fails ? "unavailable" : "found")
                    .withHashVerdict("VERIFIED")
                    .withDetails(details));
        }
        drafts.add(draft(Action.LOOKUP_FINISHED, subject, number)
                .withDetails(
                        Map.of("asked", "4", "found", String.valueOf(4 - failing), "failed", String.valueOf(failing))));
        return drafts;
    }

    private static EntryDraft draft(Action action, SubjectNumber subject, CaseNumber number) {
        return draft(action, subject, Optional.of(number));
    }

    private static EntryDraft draft(Action action, SubjectNumber subject, Optional<CaseNumber> number) {
        EntryDraft draft = EntryDraft.of(action, CLERK, "CLERK").about(subject);
        return number.map(within -> draft.inCase("M04", within)).orElse(draft);
    }

    public void record(List<EntryDraft> drafts) {
        try {
            station.journal().record(drafts);
        } catch (JournalUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time at which the supervisor looks. */
    public void now(LocalDate day, String time) {
        clock.set(day, time);
        // The journal notes the step of the clock with the next entry, whatever it is: here, so that it is not the
        // sign-off's.
        record(List.of(EntryDraft.of(Action.STATION_STARTED, "", "")));
    }

    public Station station() {
        return station;
    }

    char[] password() {
        return supervisor.password();
    }

    public Operator operator() {
        return signedIn;
    }

    public BackgroundTasks tasks() {
        return new ThreadedTasks(workers, Platform::runLater, trouble -> {
            throw new AssertionError(trouble);
        });
    }

    ReviewViewModel model() {
        return new ReviewViewModel(
                new ReviewTools(
                        station.review().review(),
                        station.review().settling(),
                        station.review().signOff(),
                        station.review().check(),
                        station.logView(),
                        station.journalReader()),
                signedIn,
                clock,
                tasks());
    }

    ExportViewModel export(ReviewViewModel model) {
        DayExport export = new DayExport(
                List.of(new PdfReport(), new SpreadsheetReport(), new CsvReport()),
                station.journal(),
                station.signIn()::approve,
                clock);
        return new ExportViewModel(model, export, signedIn, "Training station");
    }

    @Override
    public void close() {
        station.close();
        workers.shutdownNow();
    }

    private static final class SetClock extends Clock {
        private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
        private Instant set = Instant.EPOCH;
        private long setAt;

        synchronized void set(LocalDate day, String time) {
            set = day.atTime(LocalTime.parse(time)).toInstant(ZONE);
            setAt = System.nanoTime();
        }

        /** It goes on from where it was set: a clock that stands still is a step of the clock to the journal. */
        @Override
        public synchronized Instant instant() {
            return set.plusNanos(System.nanoTime() - setAt);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
