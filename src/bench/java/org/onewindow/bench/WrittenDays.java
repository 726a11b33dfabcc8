package org.onewindow.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.onewindow.GoingClock;
import org.onewindow.access.Role;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.TrainingOperator;

/** A training station whose journal has so many days of look-ups, of which the last ones are large. All people in it are invented. */
final class WrittenDays {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int SERVICES = 15;
    private static final int ENTRIES_A_CITIZEN = 2 * SERVICES + 5;
    private static final int CITIZENS_A_GROUP = 14;
    private static final int PEOPLE = 2_000;
    private static final int CLERKS = 40;

    private final Path home;
    private final int days;
    private final int largeDays;
    private final int citizensADay;
    private final int citizensOnLargeDays;
    private final GoingClock clock = new GoingClock();
    private int citizen;

    /**
     * Not yet written.
     *
     * @param entries in all
     * @param largeDays so many of the days, the last ones, have {@code entriesOnLargeDays} each; the others share the rest
     */
    WrittenDays(Path home, int days, int entries, int largeDays, int entriesOnLargeDays) {
        this.home = home;
        this.days = days;
        this.largeDays = largeDays;
        this.citizensOnLargeDays = entriesOnLargeDays / ENTRIES_A_CITIZEN;
        this.citizensADay = (entries - largeDays * entriesOnLargeDays) / (days - largeDays) / ENTRIES_A_CITIZEN;
    }

    /** Writes them, and returns the last, whose evening it is now. */
    LocalDate write() throws Exception {
        clock.set(FIRST, MORNING);
        try (Station station = open()) {
            TrainingOperator anybody = station.training().orElseThrow().operators().stream()
                    .filter(one -> one.operator().role() == Role.SUPERVISOR)
                    .findFirst()
                    .orElseThrow();
            station.signIn().attempt(anybody.operator().name(), anybody.password());
            List<SubjectNumber> people = Stream.iterate(0, which -> which + 1)
                    .limit(PEOPLE)
                    .map(which -> person(station, which))
                    .toList();
            for (int day = 0; day < days; day++) {
                writeDay(
                        station,
                        FIRST.plusDays(day),
                        day < days - largeDays ? citizensADay : citizensOnLargeDays,
                        people);
            }
        }
        LocalDate last = FIRST.plusDays(days - 1);
        clock.set(last, LocalTime.of(17, 45));
        return last;
    }

    private void writeDay(Station station, LocalDate day, int citizens, List<SubjectNumber> people) throws Exception {
        for (int first = 0; first < citizens; first += CITIZENS_A_GROUP) {
            clock.set(day, MORNING.plusSeconds(9L * 3600 * first / citizens));
            List<EntryDraft> group = new ArrayList<>();
            for (int i = first; i < Math.min(citizens, first + CITIZENS_A_GROUP); i++) {
                serve(day, i, people.get(citizen++ % PEOPLE), group);
            }
            station.journal().record(group);
        }
    }

    Station open() {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000"));
        StationOpening opening = StationBuilder.open(((SettingsRead.Ready) read).settings(), clock, "measured");
        return ((StationOpening.Opened) opening).station();
    }

    /** What a citizen's case journals: opened, fifteen departments asked, accepted, closed. */
    static void serve(LocalDate day, int number, SubjectNumber subject, List<EntryDraft> drafts) {
        CaseNumber caseNumber =
                new CaseNumber("110108-%s-99-%04d".formatted(day.toString().replace("-", ""), number + 1));
        String clerk = "clerk" + number % CLERKS;
        drafts.add(draft(Action.CASE_OPENED, clerk, subject, caseNumber));
        drafts.add(draft(Action.LOOKUP_STARTED, clerk, subject, caseNumber)
                .withDetails(Map.of("consent", "CARD_SEEN", "planned", String.valueOf(SERVICES))));
        for (int service = 1; service <= SERVICES; service++) {
            drafts.addAll(asked(clerk, subject, caseNumber, service, number));
        }
        drafts.add(draft(Action.LOOKUP_FINISHED, clerk, subject, caseNumber)
                .withDetails(
                        Map.of("asked", String.valueOf(SERVICES), "found", String.valueOf(SERVICES), "failed", "0")));
        drafts.add(draft(Action.CASE_ACCEPTED, clerk, subject, caseNumber)
                .withDetails(Map.of("version", "1", "base", "0", "state", "ACCEPTED", "visits", "2", "papers", "3")));
        drafts.add(draft(Action.CASE_CLOSED, clerk, subject, caseNumber)
                .withDetails(Map.of("version", "2", "base", "1", "state", "CLOSED", "visits", "2", "papers", "3")));
    }

    /** A question to a department and its answer, as a look-up journals them. */
    private static List<EntryDraft> asked(
            String clerk, SubjectNumber subject, CaseNumber caseNumber, int service, int number) {
        String code = "S%02d.query".formatted(service);
        List<String> items = List.of("S%02d-01".formatted(service), "S%02d-02".formatted(service));
        UUID request = new UUID(caseNumber.hashCode(), 100L * number + service);
        boolean fails = (number + service) % 50 == 0;
        return List.of(
                draft(Action.ASKED, clerk, subject, caseNumber).asking(code, items, request),
                draft(Action.ANSWERED, clerk, subject, caseNumber)
                        .asking(code, items, request)
                        .withOutcome(fails ? "unavailable" : "found")
                        .withHashVerdict("VERIFIED")
                        .withDetails(Map.of("millis", String.valueOf(80 + (number * 37 + service * 101) % 2900))));
    }

    private static EntryDraft draft(Action action, String clerk, SubjectNumber subject, CaseNumber caseNumber) {
        return EntryDraft.of(action, clerk, "CLERK").about(subject).inCase("M04", caseNumber);
    }

    private static SubjectNumber person(Station station, int which) {
        String first = "110105%d%02d%02d%03d"
                .formatted(1960 + which % 40, 1 + which % 12, 1 + which % 28, 100 + which / 40 % 900);
        return "0123456789X"
                .chars()
                .mapToObj(check -> station.numbers().read(first + (char) check, FIRST))
                .filter(NumberCheck.Valid.class::isInstance)
                .map(valid -> ((NumberCheck.Valid) valid).number())
                .findFirst()
                .orElseThrow();
    }
}
