package org.onewindow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.document.CsvReport;
import org.onewindow.document.PaperPicture;
import org.onewindow.document.PdfReport;
import org.onewindow.document.SpreadsheetReport;
import org.onewindow.journal.Action;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.review.report.ReportForm;
import org.onewindow.subject.NumberMask;

/** A day's report as it lies on the disk in each of its forms: what a reader finds in it, and whose numbers nobody does. All people are invented. */
class DayPapersTest {
    private static final String NUMBER = SampleSubjects.PERSON.value();
    private static final NumberMask MASK = new NumberMask(1, 1);

    @TempDir
    Path directory;

    private ReviewStation station;

    @BeforeEach
    void aStationWithADaysWork() {
        station = new ReviewStation(directory.resolve("vault"));
        for (int citizen = 0; citizen < 4; citizen++) {
            station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200 + 400 * citizen);
        }
        station.peek(ReviewStation.CLERK);
        station.vault().operators().add(ReviewStation.OTHER, ReviewStation.password());
    }

    @AfterEach
    void close() throws IOException {
        station.close();
    }

    private DayExport export() {
        return new DayExport(
                List.of(new CsvReport(), new SpreadsheetReport(), new PdfReport()),
                station.journal(),
                station.signIn()::approve,
                station.clock);
    }

    private DayDocument document(Language language) {
        OpenedDay opened = station.review.open(ReviewStation.DAY, ReviewStation.SUPERVISOR);
        String checkpoint = station.signedCheckpoint();
        return new DayDocument(
                opened,
                opened.overview(DayScope.ALL),
                new ListedLog(station.entries(Action.ANSWERED), new CatalogueLogNames(ReviewStation.catalogue())),
                LogFilter.ALL,
                new DayReport(Texts.load(language), ReviewStation.catalogue()),
                MASK,
                "Station",
                Optional.of(new LogCheck.Outcome.Sealed(25, "root", checkpoint)));
    }

    private Path saved(ReportForm form, Language language) {
        Path file = directory.resolve("day." + form.extension());
        assertThat(export().save(document(language), form, file, ReviewStation.SUPERVISOR))
                .isEqualTo(DayExport.Outcome.SAVED);
        return file;
    }

    @ParameterizedTest
    @EnumSource(ReportForm.class)
    void numbersAreMaskedInEveryFileUnlessASecondPersonApproved(ReportForm form) throws IOException {
        assertThat(words(form, saved(form, Language.ENGLISH)))
                .doesNotContain(NUMBER, NUMBER.substring(2, 16), SampleSubjects.OTHER_PERSON.value())
                .contains(MASK.apply(NUMBER));

        Path whole = directory.resolve("whole." + form.extension());
        assertThat(export().saveWhole(
                                document(Language.ENGLISH),
                                form,
                                whole,
                                ReviewStation.SUPERVISOR,
                                ReviewStation.OTHER.name(),
                                ReviewStation.password()))
                .isEqualTo(DayExport.Outcome.SAVED);
        assertThat(words(form, whole)).contains(NUMBER).doesNotContain(MASK.apply(NUMBER));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paperHasEveryFigureTheChartsAndTheCheckpointAndItsCodeReadsAsThat(Language language) throws Exception {
        Texts texts = Texts.load(language);
        DayDocument document = document(language);
        Path file = directory.resolve("day.pdf");
        assertThat(export().save(document, ReportForm.PDF, file, ReviewStation.SUPERVISOR))
                .isEqualTo(DayExport.Outcome.SAVED);

        PaperPicture picture =
                PaperPicture.of(file, "day-report-" + language.name().toLowerCase(java.util.Locale.ROOT));
        String words = words(ReportForm.PDF, file);
        FigureWords figures = new FigureWords(texts, new LogWords(texts, ReviewStation.catalogue()));
        assertThat(figures.tiles(document.overview()))
                .isNotEmpty()
                .allSatisfy(tile ->
                        assertThat(words).contains(bare(tile.label()), bare(tile.value()), bare(tile.remarks())));
        assertThat(document.overview().flags())
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(words)
                        .contains(
                                bare(flag.flag().title(texts)), bare(flag.flag().sentence(texts))));
        String checkpoint = document.sealed().orElseThrow().checkpoint();
        assertThat(words)
                .contains(bare(texts.text("review.hours")), bare(texts.text("review.departments")))
                .contains(bare(checkpoint));
        assertThat(picture.code()).isEqualTo(checkpoint);
    }

    /** All words of a file, without what only breaks lines. */
    private static String words(ReportForm form, Path file) throws IOException {
        return switch (form) {
            case CSV -> Files.readString(file);
            case SPREADSHEET -> sheets(file);
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    yield bare(new PDFTextStripper().getText(document));
                }
            }
        };
    }

    private static String bare(String words) {
        return words.replaceAll("\\s", "");
    }

    private static String sheets(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
