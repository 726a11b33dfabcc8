package org.onewindow.review.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
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
