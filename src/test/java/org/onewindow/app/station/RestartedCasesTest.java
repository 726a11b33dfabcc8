package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.GoingClock;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseOfToday;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.EntryDraft;
import org.onewindow.lookup.Consent;
import org.onewindow.offline.QueuedLookup;
import org.onewindow.offline.SyncMemory;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.Vault;

/** What a station still knows of its cases and its queue when it is started again days later. */
class RestartedCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final CaseNumber CASE = new CaseNumber("110108-20261125-99-0001");
    private static final Operator SUPERVISOR = new Operator("he.min", "何敏", Role.SUPERVISOR);

    @TempDir
    private Path home;

    private final GoingClock clock = new GoingClock();
    private Settings settings;

    @BeforeEach
    void readSettings() {
        settings = ((SettingsRead.Ready) SettingsReader.read(home, List.of("training.people=10000"))).settings();
    }

    private Station openOn(LocalDate day) {
        clock.set(day, LocalTime.of(8, 0));
        return ((StationOpening.Opened) StationBuilder.open(settings, clock, "test")).station();
    }

    private static String signIn(Station station) {
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        assertThat(station.signIn().attempt(clerk.operator().name(), clerk.password()))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        return clerk.operator().name();
    }

    private static void record(Station station, String clerk, Action action, Map<String, String> details)
            throws Exception {
        station.journal()
                .record(EntryDraft.of(action, clerk, "CLERK")
                        .inCase("M04", CASE)
                        .withDetails(details));
    }

    private void acceptOn(LocalDate day) throws Exception {
        try (Station station = openOn(day)) {
            String clerk = signIn(station);
            record(station, clerk, Action.CASE_OPENED, Map.of());
            record(
                    station,
                    clerk,
                    Action.CASE_ACCEPTED,
                    Map.of("version", "1", "base", "0", "state", "ACCEPTED", "visits", "2", "papers", "3"));
            record(station, clerk, Action.CASE_CLOSED, Map.of());
        }
    }

    /** A day of a station at which somebody works, but not on this case. */
    private void otherWorkOn(LocalDate day) throws Exception {
        try (Station station = openOn(day)) {
            String clerk = signIn(station);
            CaseNumber other = new CaseNumber("110108-" + day.toString().replace("-", "") + "-99-0007");
            station.journal()
                    .record(EntryDraft.of(Action.CASE_OPENED, clerk, "CLERK").inCase("M04", other));
            station.journal()
                    .record(EntryDraft.of(Action.CASE_CLOSED, clerk, "CLERK").inCase("M04", other));
        }
    }

    /** As the feed leaves it beside the vault. */
    private void theHubHasDecided() {
        Map<String, String> details = new TreeMap<>(Map.of(
                "case", CASE.value(),
                "counter", "99",
                "sequence", "3",
                "base", "0",
                "current", "1",
                "currentCounter", "03",
                "sent.version", "1",
                "sent.state", "ACCEPTED",
                "current.version", "1",
                "current.state", "DECLINED"));
        Entry entry = new Entry(
                0,
                OffsetDateTime.parse("2026-11-27T08:00:00+08:00"),
                "00",
                Action.CASE_CONFLICT,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                details);
        SyncMemory memory = Vault.syncMemoryIn(home.resolve("training/test/vault"));
        String text = new String(EntryCodec.encode(entry), StandardCharsets.UTF_8);
        assertThat(memory.keepDecisions(List.of(new SyncMemory.Decision(0, text))))
                .isTrue();
    }

    private void expectTheConflictIsShownOn(LocalDate day) {
        try (Station station = openOn(day)) {
            assertThat(station.desk().steps().today())
                    .extracting(CaseOfToday::file)
                    .extracting(CaseFile::number)
                    .contains(CASE);
        }
    }

    @Test
    void aConflictOfACaseOfTheDayBeforeYesterdayIsShown() throws Exception {
        acceptOn(DAY);
        otherWorkOn(DAY.plusDays(1));
        otherWorkOn(DAY.plusDays(2));
        theHubHasDecided();

        expectTheConflictIsShownOn(DAY.plusDays(3));
    }

    @Test
    void aConflictThatNobodyHasSettledIsShownHoweverOldItsCaseIs() throws Exception {
        acceptOn(DAY);
        otherWorkOn(DAY.plusDays(40));
        otherWorkOn(DAY.plusDays(41));
        theHubHasDecided();

        expectTheConflictIsShownOn(DAY.plusDays(42));
    }

    @Test
    void whatWasOpenAndQueuedStillIsAfterDaysOnWhichTheProgramWasOnlyStarted() throws Exception {
        try (Station station = openOn(DAY)) {
            String clerk = signIn(station);
            record(station, clerk, Action.CASE_OPENED, Map.of());
            station.journal()
                    .record(EntryDraft.of(Action.LOOKUP_QUEUED, clerk, "CLERK")
                            .inCase("M04", CASE)
                            .asking("S01.query", List.of("S01-01"), new UUID(1, 99))
                            .withDetails(Map.of("consent", Consent.PRESENT_CARD_SEEN.name())));
        }
        openOn(DAY.plusDays(1)).close();
        openOn(DAY.plusDays(2)).close();

        try (Station station = openOn(DAY.plusDays(3))) {
            assertThat(station.desk().openCases()).extracting(CaseFile::number).containsExactly(CASE);
            assertThat(station.offline().lookups(SUPERVISOR).waiting())
                    .extracting(QueuedLookup::caseNumber)
                    .containsExactly(CASE);
        }
    }
}
