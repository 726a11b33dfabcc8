package org.onewindow.ui.review;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.onewindow.GoingClock;
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
import org.onewindow.review.CatalogueLogNames;
import org.onewindow.review.DayExport;
import org.onewindow.review.DayReview;
import org.onewindow.review.JournalDayLog;
import org.onewindow.review.ReviewEntries;
import org.onewindow.review.StationLog;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.kit.Workers;
import org.onewindow.vault.TrainingOperator;

/** A whole training station whose days are written by the test, with a clock that the test sets. All people in it are invented. */
public final class ReviewedStation implements AutoCloseable {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String CLERK = "clerk";

    private final GoingClock clock = new GoingClock();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Station station;
    private final TrainingOperator supervisor;
    private final Path home;
    private final Operator signedIn;
    private int cases;

    public ReviewedStation(Path home) {
        this.home = home;
        clock.set(DAY.minusWeeks(1), LocalTime.parse("07:55:00"));
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
        clock.set(day, LocalTime.parse(time));
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
        browse(DAY, time, who);
    }

    void browse(LocalDate day, String time, int who) {
        clock.set(day, LocalTime.parse(time));
        record(lookUp(person(who), Optional.empty(), 0));
    }

    /** A look-up of one's own record, as the facts of a training station have it. */
    void ownRecord(String time) {
        clock.set(DAY, LocalTime.parse(time));
        record(lookUp(number("110108198802299963"), Optional.empty(), 0));
    }

    /** A specially protected record that is opened for a reason. */
    void breakGlass(String time, int who, String reason) {
        clock.set(DAY, LocalTime.parse(time));
        record(List.of(EntryDraft.of(Action.BREAK_GLASS, CLERK, "CLERK")
                .about(person(who))
                .withNote(reason)));
        visit(DAY, time.replaceAll("\\d\\d$", "30"), who, 0);
    }

    /** The same by the supervisor, of theirs. */
    void supervisorsOwnRecord(String time) {
        clock.set(DAY, LocalTime.parse(time));
        record(List.of(EntryDraft.of(
                        Action.LOOKUP_STARTED, signedIn.name(), signedIn.role().name())
                .about(number("310115199212319990"))
                .withDetails(Map.of("consent", "CARD_SEEN", "planned", "4"))));
    }

    private SubjectNumber number(String text) {
        return ((NumberCheck.Valid) station.numbers().read(text, DAY)).number();
    }

    void outage(String from, String to) {
        clock.set(DAY, LocalTime.parse(from));
        record(List.of(EntryDraft.of(Action.CONNECTION_LOST, "", "").withDetails(Map.of("link", "exchange"))));
        clock.set(DAY, LocalTime.parse(to));
        record(List.of(EntryDraft.of(Action.CONNECTION_RESTORED, "", "").withDetails(Map.of("link", "exchange"))));
    }

    void cutOff(String from) {
        clock.set(DAY, LocalTime.parse(from));
        record(List.of(EntryDraft.of(Action.CONNECTION_LOST, "", "").withDetails(Map.of("link", "exchange"))));
    }

    /** What a visit at another counter leaves there, by {@code clerk}. */
    List<EntryDraft> visitElsewhere(int who, String clerk, String counter) {
        SubjectNumber subject = person(who);
        CaseNumber number = new CaseNumber("110108-20261123-" + counter + "-" + String.format("%04d", ++cases));
        List<EntryDraft> drafts = new ArrayList<>(lookUp(subject, Optional.of(number), 0));
        drafts.add(0, draft(Action.CASE_OPENED, subject, number));
        return drafts.stream().map(draft -> by(clerk, draft)).toList();
    }

    private static EntryDraft by(String clerk, EntryDraft draft) {
        return new EntryDraft(
                draft.action(),
                clerk,
                draft.role(),
                draft.subject(),
                draft.matter(),
                draft.caseNumber(),
                draft.service(),
                draft.items(),
                draft.outcome(),
                draft.requestId(),
                draft.hashVerdict(),
                draft.details(),
                draft.note());
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
        clock.set(day, LocalTime.parse(time));
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
        return model(station.review().review());
    }

    /** The review of this counter together with others. */
    ReviewViewModel model(StationLog others) {
        return model(new DayReview(
                new DayReview.Logs(
                        new JournalDayLog("99", station.journalReader()),
                        others,
                        station.journalReader(),
                        new ReviewEntries(station.logView(), station.journalReader())),
                new RiskReview(RuleBook.bundled(), MatterNeeds.of(station.catalogue())),
                PersonFacts.NONE,
                new CatalogueLogNames(station.catalogue())));
    }

    private ReviewViewModel model(DayReview review) {
        return new ReviewViewModel(
                new ReviewTools(
                        review,
                        station.review().settling(),
                        station.review().signOff(),
                        station.review().check(),
                        station.logView(),
                        station.journalReader(),
                        station.numberMask()),
                signedIn,
                clock,
                tasks());
    }

    Clock clock() {
        return clock;
    }

    /** Changes one byte of the first entry that says {@code word}, in a segment of the journal on the disk. */
    void flipAByteOf(String word) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path segment :
                    files.filter(file -> file.toString().endsWith(".journal")).toList()) {
                byte[] bytes = Files.readAllBytes(segment);
                int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
                if (at >= 0) {
                    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
                        file.seek(at);
                        file.write(bytes[at] ^ 1);
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("no entry says " + word);
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
        Workers.finish(workers);
        station.close();
    }
}
