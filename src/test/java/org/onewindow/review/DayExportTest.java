package org.onewindow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.ApprovalOutcome;
import org.onewindow.document.CsvReport;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportForm;
import org.onewindow.review.report.ReportWriter;
import org.onewindow.subject.NumberMask;

/** Who may take numbers out of the station, and how: held below every screen. */
class DayExportTest {
    private static final String NUMBER = SampleSubjects.PERSON.value();

    @TempDir
    Path directory;

    private ReviewStation station;
    private Path file;

    @BeforeEach
    void aStationWithADaysWork() {
        station = new ReviewStation(directory.resolve("vault"));
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        station.vault().operators().add(ReviewStation.OTHER, ReviewStation.password());
        station.vault().operators().add(ReviewStation.CLERK, ReviewStation.password());
        file = directory.resolve("day.csv");
    }

    @AfterEach
    void close() throws IOException {
        station.close();
    }

    private DayExport export(SecondPerson approvals) {
        return new DayExport(List.of(new CsvReport()), station.journal(), approvals, station.clock);
    }

    private DayDocument document() {
        return document(station.entries(Action.LOOKUP_STARTED), LogFilter.ALL);
    }

    private DayDocument document(List<Entry> entries, LogFilter filter) {
        OpenedDay opened = station.review.open(ReviewStation.DAY, ReviewStation.SUPERVISOR);
        DayOverview overview = opened.overview(DayScope.ALL);
        CatalogueLogNames names = new CatalogueLogNames(ReviewStation.catalogue());
        return new DayDocument(
                opened,
                overview,
                new ListedLog(entries, names),
                filter,
                new DayReport(Texts.load(Language.ENGLISH), ReviewStation.catalogue()),
                new NumberMask(1, 1),
                "Station",
                Optional.empty());
    }

    @Test
    void aReportOfWhatAFilterLetsThroughSaysSo() throws IOException {
        List<Entry> entries = new ArrayList<>(station.entries(Action.LOOKUP_STARTED));
        entries.addAll(station.entries(Action.ANSWERED));

        export(station.signIn()::approve)
                .save(
                        document(entries, LogFilter.of(ReviewStation.DAY).with(Set.of(Action.ANSWERED))),
                        ReportForm.CSV,
                        file,
                        ReviewStation.SUPERVISOR);

        assertThat(Files.readString(file)).contains("Only 1 of the day's 2 entries are listed: a filter or a flag");
    }

    private DayExport.Outcome whole(String approver, char[] password) {
        return export(station.signIn()::approve)
                .saveWhole(document(), ReportForm.CSV, file, ReviewStation.SUPERVISOR, approver, password);
    }

    @Test
    void numbersAreMaskedAndTheJournalSaysSo() throws IOException {
        assertThat(export(station.signIn()::approve).save(document(), ReportForm.CSV, file, ReviewStation.SUPERVISOR))
                .isEqualTo(DayExport.Outcome.SAVED);

        assertThat(Files.readString(file)).doesNotContain(NUMBER).contains(new NumberMask(1, 1).apply(NUMBER));
        assertThat(station.entries(Action.EXPORTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("masked", "yes")
                        .doesNotContainKey("approvedBy"));
    }

    @Test
    void aSecondSupervisorLetsNumbersOutWholeAndBothAreInTheJournal() throws IOException {
        assertThat(whole(" He.Jing ", ReviewStation.password())).isEqualTo(DayExport.Outcome.SAVED);

        assertThat(Files.readString(file)).contains(NUMBER);
        assertThat(station.entries(Action.EXPORTED)).singleElement().satisfies(entry -> {
            assertThat(entry.operator()).isEqualTo(ReviewStation.SUPERVISOR.name());
            assertThat(entry.details())
                    .containsEntry("masked", "no")
                    .containsEntry("approvedBy", ReviewStation.OTHER.name());
        });
    }

    @Test
    void whoExportsCannotApproveNorCanAClerkOrAWrongPassword() {
        assertThat(whole(ReviewStation.SUPERVISOR.name(), ReviewStation.password()))
                .isEqualTo(DayExport.Outcome.SAME_PERSON);
        assertThat(whole(ReviewStation.CLERK.name(), ReviewStation.password()))
                .isEqualTo(DayExport.Outcome.APPROVER_MAY_NOT);
        assertThat(whole(ReviewStation.OTHER.name(), "Not-my-password-1".toCharArray()))
                .isEqualTo(DayExport.Outcome.NOT_APPROVED);

        assertThat(file).doesNotExist();
        assertThat(station.entries(Action.EXPORTED)).isEmpty();
        assertThat(station.entries(Action.SIGN_IN_FAILED))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.details()).containsEntry("at", "approval"));
    }

    @Test
    void anApprovalByTheSamePersonCountsForNothingWhoeverGivesIt() {
        DayExport export = export((name, password) -> new ApprovalOutcome.Approved(ReviewStation.SUPERVISOR));

        assertThat(export.saveWhole(document(), ReportForm.CSV, file, ReviewStation.SUPERVISOR, "x", "y".toCharArray()))
                .isEqualTo(DayExport.Outcome.SAME_PERSON);
        assertThat(file).doesNotExist();
    }

    @Test
    void aClerkExportsNothingAndThePasswordIsWiped() {
        char[] password = ReviewStation.password();

        assertThat(export(station.signIn()::approve)
                        .saveWhole(
                                document(),
                                ReportForm.CSV,
                                file,
                                ReviewStation.CLERK,
                                ReviewStation.OTHER.name(),
                                password))
                .isEqualTo(DayExport.Outcome.ROLE_MAY_NOT);
        assertThat(password).containsOnly('\0');
    }

    @Test
    void aReportThatCannotBeFinishedLeavesTheOlderFileAsItWasAndNothingBeside() throws IOException {
        Files.writeString(file, "yesterday's");
        DayExport export =
                new DayExport(List.of(new FullDisk()), station.journal(), station.signIn()::approve, station.clock);

        assertThat(export.save(document(), ReportForm.CSV, file, ReviewStation.SUPERVISOR))
                .isEqualTo(DayExport.Outcome.FILE);

        assertThat(file).hasContent("yesterday's");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aReportTakesThePlaceOfAnOlderOneOnceItIsWhole() throws IOException {
        Files.writeString(file, "yesterday's");

        export(station.signIn()::approve).save(document(), ReportForm.CSV, file, ReviewStation.SUPERVISOR);

        assertThat(Files.readString(file)).doesNotContain("yesterday");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    /** Takes some bytes and no more. */
    private static final class FullDisk implements ReportWriter {
        @Override
        public ReportForm form() {
            return ReportForm.CSV;
        }

        @Override
        public void write(Report report, OutputStream out) throws IOException {
            out.write(new byte[100]);
            throw new IOException("no space left");
        }
    }
}
