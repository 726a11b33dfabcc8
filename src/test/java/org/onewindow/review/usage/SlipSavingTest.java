package org.onewindow.review.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.document.PaperPicture;
import org.onewindow.document.PdfSlip;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.review.GivenLooks;
import org.onewindow.ui.review.ReviewedStation;

/** A citizen's list on paper, at a whole training station. */
class SlipSavingTest {
    private static final UsageSlip SLIP = new UsageSlip("Who looked", List.of(), List.of(), List.of(), "");

    @TempDir
    private Path home;

    private ReviewedStation reviewed;
    private Path file;
    private UsageOutcome.Listed listed;

    @BeforeEach
    void openTheStation() throws IOException {
        reviewed = new ReviewedStation(home.resolve("station"));
        file = Files.createDirectory(home.resolve("papers")).resolve("slip.pdf");
        listed =
                new UsageOutcome.Listed(41, OffsetDateTime.parse("2026-11-23T10:00:00+08:00"), List.of(), false, false);
    }

    @AfterEach
    void closeTheStation() {
        reviewed.close();
    }

    private List<Entry> printed() {
        try (Stream<Entry> entries = reviewed.station().journalReader().from(0)) {
            return entries.filter(entry -> entry.action() == Action.PRINTED).toList();
        }
    }

    private SlipSaving.Outcome save(SlipWriter writer) {
        return new SlipSaving(writer, reviewed.station().journal()).save(listed, SLIP, file, reviewed.operator());
    }

    @Test
    void itIsInTheJournalBeforeTheFirstByte() {
        List<Entry> before = new ArrayList<>();

        assertThat(save((slip, out) -> {
                    before.addAll(printed());
                    out.write('%');
                }))
                .isEqualTo(SlipSaving.Outcome.SAVED);

        assertThat(before).singleElement().satisfies(entry -> {
            assertThat(entry.operator()).isEqualTo(reviewed.operator().name());
            assertThat(entry.details()).containsEntry("what", "usage-slip").containsEntry("list", "41");
            assertThat(entry.subjectKey())
                    .as("the citizen's own paper is no look at their records")
                    .isEmpty();
        });
        assertThat(file).hasContent("%");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itsPaperHasEveryLookOfThatPersonWithAReceiptThatACodeReaderReadsAndNobodyElses(Language language)
            throws Exception {
        GivenLooks looks = new GivenLooks(reviewed);
        SubjectNumber person = reviewed.person(3);
        SubjectNumber other = reviewed.person(4);
        reviewed.now(ReviewedStation.DAY, "10:00:00");
        looks.ofEachKind(person);
        reviewed.record(List.of(
                EntryDraft.of(Action.REVEALED, "clerk-of-another", "CLERK").about(other)));
        looks.awaitView();
        Texts texts = Texts.load(language);
        UsageWords words = new UsageWords(
                texts, reviewed.station().catalogue(), reviewed.station().numberMask());
        listed = await().atMost(Duration.ofSeconds(60)).until(() -> given(looks, person), SlipSavingTest::proven);
        UsageSlip slip = words.slip(listed, person, "Training station");

        assertThat(new SlipSaving(new PdfSlip(), reviewed.station().journal())
                        .save(listed, slip, file, reviewed.operator()))
                .isEqualTo(SlipSaving.Outcome.SAVED);

        String text;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            text = bare(new PDFTextStripper().getText(document));
        }
        assertThat(listed.usages())
                .hasSize(5)
                .allSatisfy(usage -> assertThat(text)
                        .contains(
                                bare(words.when(usage)),
                                bare(words.who(usage)),
                                bare(words.matter(usage)),
                                bare(words.what(usage)),
                                bare(words.outcome(usage)),
                                bare(words.proof(usage))));
        assertThat(text)
                .contains(bare(slip.title()), bare(slip.proofWords()), person.masked())
                .doesNotContain(person.value(), other.value(), other.masked(), "clerk-of-another");
        PaperPicture picture = PaperPicture.of(file, "slip-" + language.name().toLowerCase(Locale.ROOT));
        List<String> codes = picture.codes();
        assertThat(codes)
                .as("a reader that finds one of them finds a receipt of this list")
                .isNotEmpty()
                .isSubsetOf(listed.usages().stream()
                        .map(usage -> usage.receipt().orElseThrow())
                        .toList());
        for (String code : codes) {
            assertThat(TlogProof.parse(code)
                            .verified(reviewed.station().logProofs().key().orElseThrow()))
                    .isPresent();
        }
    }

    private UsageOutcome.Listed given(GivenLooks looks, SubjectNumber person) {
        looks.awaitView();
        return (UsageOutcome.Listed) looks.list().of(person, IdentityCheck.CARD_SEEN, reviewed.operator());
    }

    private static boolean proven(UsageOutcome.Listed listed) {
        return listed.usages().stream().allMatch(usage -> usage.receipt().isPresent());
    }

    private static String bare(String words) {
        return words.replaceAll("\\s", "");
    }

    @Test
    void aSlipThatCannotBeFinishedLeavesTheOlderFileAsItWasAndNothingBeside() throws IOException {
        Files.writeString(file, "older");

        assertThat(save((slip, out) -> {
                    out.write(new byte[100]);
                    throw new IOException("no space left");
                }))
                .isEqualTo(SlipSaving.Outcome.FILE);

        assertThat(file).hasContent("older");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }
}
