package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.Canaries;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.logging.RememberedLog;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseStep;
import org.onewindow.casework.Stated;
import org.onewindow.casework.StepOutcome;
import org.onewindow.document.CsvReport;
import org.onewindow.document.PdfReport;
import org.onewindow.document.SpreadsheetReport;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.FieldText;
import org.onewindow.review.DayDocument;
import org.onewindow.review.DayExport;
import org.onewindow.review.DayReport;
import org.onewindow.review.DayScope;
import org.onewindow.review.LogFilter;
import org.onewindow.review.report.ReportForm;
import org.onewindow.sandbox.Registers;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.OpenedVault;

/**
 * Law 7 through everything a counter does in its day: look-up, outage, saved copy, queue and return, steps of a case, the hub's refusal, a note, the
 * review saved as a file, enrolment, change of password, backup and restore. Afterwards every number, name, value and password of that day is looked for
 * on the whole disk that the program wrote to, the hub's included. Only what a person saved on purpose may hold them.
 */
class CanaryJourneyTest {
    private static final String DIVISION = "station.division=" + TestHub.DIVISION;
    private static final String SOMEBODY_ELSE = "931840197904129970";
    private static final String ENTERPRISE = "91440305359876543T";
    /** It needs incomes and balances, which may never be kept. */
    private static final String MATTER = "M06";

    private static final String REFUSED_MATTER = "M10";
    private static final String SUPERVISOR = "sun.li";
    private static final String APPROVES = "Canary-6-approves";
    private static final String WRONG = "Canary-7-is-wrong";
    private static final String NEW_PASSWORD = "Canary-8-is-new";
    private static final String NOTE = "金丝雀 canary-note-5c1e";
    private static final Operator EXPORTER = new Operator("zhou.yun", "周云", Role.SUPERVISOR);

    @TempDir
    private Path folder;

    private final Set<String> secrets = new HashSet<>(Set.of(
            Shell.CITIZEN,
            SOMEBODY_ELSE,
            ENTERPRISE,
            ConfiguredStation.ADMINISTRATOR_PASSWORD,
            ConfiguredStation.CLERK_PASSWORD,
            APPROVES,
            WRONG,
            NEW_PASSWORD,
            NOTE));

    private final Clock clock = Clock.systemDefaultZone();
    private CanaryRegisters registers = new CanaryRegisters((service, subject, items) -> {
        throw new AssertionError("nobody asks yet");
    });

    @Test
    void nothingOfADaysWorkStandsAnywhereInPlainAndWhatMayNeverBeKeptIsNotEvenSealed() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path copied = Files.createDirectory(folder.resolve("copied"));
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Set<Path> before = temporary();
        String logged;
        try (ConfiguredStation configured = new ConfiguredStation(home, this::withCanaries);
                RememberedLog log = new RememberedLog(home)) {
            people(configured);
            try (TestHub hub = TestHub.start(folder.resolve("hub"), matter -> !matter.equals(REFUSED_MATTER))) {
                join(configured, hub);
                try (Station station = open(home)) {
                    work(station, configured);
                    review(station, taken);
                    until(() -> {
                        station.offline().retryNow();
                        return hub.administration().status().counterEntries()
                                == station.journalReader().size();
                    });
                }
            }
            changePassword(configured);
            copy(configured, home, copied);
            logged = log.text();
        }

        assertThat(registers.values).hasSizeGreaterThan(20);
        assertThat(registers.neverKept).hasSizeGreaterThan(2);
        Set<String> all = new HashSet<>(secrets);
        all.addAll(registers.values);
        all.addAll(registers.neverKept);
        Canaries canaries = new Canaries(all);
        assertThat(canaries.in(logged.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(canaries.below(folder, Set.of(taken))).isEmpty();
        assertThat(canaries.below(taken, Set.of())).isNotEmpty();
        for (Path path : temporary()) {
            if (!before.contains(path) && Files.exists(path)) {
                assertThat(canaries.below(path, Set.of())).as("%s", path).isEmpty();
            }
        }
        sealed(home);
    }

    private CanaryRegisters withCanaries(Registers real) {
        registers = new CanaryRegisters(real);
        return registers;
    }

    private static void people(ConfiguredStation configured) {
        assertThat(configured.makeVault().code()).isZero();
        assertThat(configured.addClerk().code()).isZero();
        assertThat(configured
                        .shell()
                        .with("ONEWINDOW_PASSWORD", ConfiguredStation.ADMINISTRATOR_PASSWORD)
                        .with("ONEWINDOW_NEW_PASSWORD", APPROVES)
                        .run(
                                "vault",
                                "add-operator",
                                "--as",
                                ConfiguredStation.ADMINISTRATOR,
                                SUPERVISOR,
                                "--role",
                                "supervisor")
                        .code())
                .isZero();
    }

    private void join(ConfiguredStation configured, TestHub hub) throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol("07");
        secrets.add(offer.code());
        Shell.Result joined = configured
                .shell()
                .with("ONEWINDOW_PASSWORD", ConfiguredStation.ADMINISTRATOR_PASSWORD)
                .run(
                        "station",
                        "join",
                        "--hub",
                        hub.url().toString(),
                        "--code",
                        offer.code(),
                        "--fingerprint",
                        offer.fingerprint(),
                        "--as",
                        ConfiguredStation.ADMINISTRATOR,
                        "--set",
                        DIVISION);
        assertThat(joined.code()).as(joined.err()).isZero();
    }

    private Station open(Path home) {
        SettingsRead read = SettingsReader.read(home, List.of(DIVISION));
        return ((StationOpening.Opened) StationBuilder.open(((SettingsRead.Ready) read).settings(), clock, "test"))
                .station();
    }

    private void work(Station station, ConfiguredStation configured) throws Exception {
        assertThat(station.signIn().attempt(ConfiguredStation.CLERK, WRONG.toCharArray()))
                .isNotInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(station.signIn().attempt(ConfiguredStation.CLERK, ConfiguredStation.CLERK_PASSWORD.toCharArray()))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(lookUp(station, Shell.CITIZEN, MATTER)).contains("\"found\"", "丝雀");
        CaseNumber known = station.desk().openCases().get(0).number();

        configured.faults().setNetworkDown(true);
        until(() -> lookUp(station, Shell.CITIZEN, MATTER).contains("saved-copy"));
        until(() -> lookUp(station, SOMEBODY_ELSE, MATTER).contains("queued"));
        Operator clerk = station.signIn().session().orElseThrow().operator();
        until(() -> !station.offline().lookups(clerk).waiting().isEmpty());
        configured.faults().clear();
        configured.faults().setNetworkDown(false);
        until(() -> station.offline().connection().exchangeReachable());
        station.offline().retryNow();
        until(() -> station.offline().lookups(clerk).waiting().isEmpty());

        assertThat(lookUp(station, ENTERPRISE, REFUSED_MATTER)).contains("\"found\"");
        CaseNumber refused = station.desk().openCases().stream()
                .filter(one -> one.matter().equals(REFUSED_MATTER))
                .findFirst()
                .orElseThrow()
                .number();
        for (CaseNumber one : List.of(known, refused)) {
            station.desk().steps().receive(one, "A", true);
            assertThat(station.desk().steps().take(one, CaseStep.ACCEPT, clerk)).isEqualTo(StepOutcome.TAKEN);
        }
        until(() -> {
            station.offline().retryNow();
            return station.desk().steps().find(refused).orElseThrow().trouble().stream()
                    .anyMatch(CaseDecision.Refused.class::isInstance);
        });
        station.desk().closeCase(refused, clerk);
    }

    /** As the command does it: revealed, which is journalled. */
    private String lookUp(Station station, String number, String matter) throws InterruptedException {
        SubjectNumber subject = ((NumberCheck.Valid) station.numbers().read(number, LocalDate.now(clock))).number();
        StringWriter shown = new StringWriter();
        new LookupRunner(
                        station.desk(),
                        station.signIn().session().orElseThrow().operator(),
                        true,
                        new JsonLookupPrinter(
                                new JsonLines(new PrintWriter(shown, true)),
                                new FieldText(Texts.load(Language.CHINESE), station.masking(), clock),
                                clock))
                .run(subject, station.catalogue().matter(matter).orElseThrow(), Stated.of(Consent.PRESENT_CARD_SEEN));
        return shown.toString();
    }

    /** A note on what looked wrong, and the day's report in every form, once with a second person's password. */
    private void review(Station station, Path taken) throws Exception {
        station.journal()
                .record(EntryDraft.of(
                                Action.FLAG_SETTLED,
                                EXPORTER.name(),
                                EXPORTER.role().name())
                        .withOutcome("explained")
                        .withNote(NOTE));
        DayExport export = new DayExport(
                List.of(new PdfReport(), new SpreadsheetReport(), new CsvReport()),
                station.journal(),
                station.signIn()::approve,
                clock);
        var opened = station.review().review().open(LocalDate.now(clock), EXPORTER);
        DayDocument document = new DayDocument(
                opened,
                opened.overview(DayScope.ALL),
                opened.log().orElse(station.logView()),
                LogFilter.ALL,
                new DayReport(Texts.load(Language.CHINESE), station.catalogue()),
                station.numberMask(),
                "朝阳区政务服务驿站",
                Optional.empty());
        assertThat(export.saveWhole(
                        document, ReportForm.CSV, taken.resolve("not.csv"), EXPORTER, SUPERVISOR, WRONG.toCharArray()))
                .isEqualTo(DayExport.Outcome.NOT_APPROVED);
        assertThat(export.saveWhole(
                        document,
                        ReportForm.CSV,
                        taken.resolve("day.csv"),
                        EXPORTER,
                        SUPERVISOR,
                        APPROVES.toCharArray()))
                .isEqualTo(DayExport.Outcome.SAVED);
        for (ReportForm form : List.of(ReportForm.PDF, ReportForm.SPREADSHEET)) {
            assertThat(export.save(document, form, taken.resolve("day." + form), EXPORTER))
                    .isEqualTo(DayExport.Outcome.SAVED);
        }
    }

    private static void changePassword(ConfiguredStation configured) {
        assertThat(configured
                        .clerkShell()
                        .with("ONEWINDOW_NEW_PASSWORD", NEW_PASSWORD)
                        .run("vault", "change-password", ConfiguredStation.CLERK)
                        .code())
                .isZero();
    }

    private void copy(ConfiguredStation configured, Path home, Path copied) throws IOException {
        String backup = folder.resolve("backup").toString();
        Shell.Result backedUp = configured.shell().run("vault", "backup", backup);
        assertThat(backedUp.code()).as(backedUp.err()).isZero();
        Files.copy(home.resolve("station.json"), copied.resolve("station.json"));
        Shell.Result restored = new Shell(copied).run("vault", "restore", backup);
        assertThat(restored.code()).as(restored.err()).isZero();
    }

    /** With the key the numbers are found, so the search does find; what may never be kept is not among what is sealed. */
    private void sealed(Path home) throws Exception {
        OpenedVault opened = OpenedVault.read(home.resolve("vault"), ConfiguredStation.CLERK, NEW_PASSWORD);
        assertThat(opened.privateParts()).isGreaterThan(5);
        assertThat(opened.savedRecords()).isGreaterThan(5);
        assertThat(new Canaries(registers.values).in(opened.content())).hasSizeGreaterThan(10);
        assertThat(new Canaries(secrets).in(opened.content()))
                .containsExactlyInAnyOrder(Shell.CITIZEN, SOMEBODY_ELSE, ENTERPRISE, NOTE);
        assertThat(new Canaries(registers.neverKept).in(opened.content())).isEmpty();
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return paths.collect(Collectors.toSet());
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
