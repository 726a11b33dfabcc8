package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;

class ViewRebuildTest {
    private static final InventedNumber SUBJECT = new InventedNumber("110101199003078888");
    private static final PlannedRequest REQUEST = SavedSamples.request("S01.query");

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("view/view.mv.db");
    }

    private void threeSteps() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory)) {
            fixture.vault.recordStep("first");
            fixture.vault.recordStep("second");
            fixture.vault.recordStep("third");
            fixture.saved.keep(SUBJECT, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, "x"), fixture.now());
            fixture.current().settled();
        }
    }

    private static List<String> outcomes(ViewFixture fixture) {
        return fixture.log.page(LogFilter.ALL, LogOrder.OLDEST_FIRST, OptionalLong.empty(), 100).stream()
                .flatMap(row -> row.outcome().stream())
                .toList();
    }

    private static Optional<Answer.SavedCopy> copy(ViewFixture fixture) {
        return fixture.saved.find(SUBJECT, SavedSamples.CASE, REQUEST, fixture.now());
    }

    @Test
    void itFollowsTheJournalAndStandsThereAfterReopening() throws Exception {
        threeSteps();
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(outcomes(fixture)).containsExactly("first", "second", "third");
            fixture.vault.recordStep("fourth");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(outcomes(fixture)).endsWith("fourth"));
            assertThat(SavedSamples.rules(copy(fixture), "x"))
                    .containsExactly(CacheRule.DAYS_30, CacheRule.DAYS_7, CacheRule.HOURS_24, CacheRule.CASE_8_HOURS);
        }
    }

    @Test
    void nothingIsAnsweredBeforeAnybodySignsInAndAfterSigningOut() throws Exception {
        threeSteps();
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            fixture.vault.vault.credentials().close();
            assertThat(fixture.log.standing().state()).isEqualTo(LogView.State.CLOSED);
            assertThat(outcomes(fixture)).isEmpty();
            assertThat(copy(fixture)).isEmpty();
            fixture.vault.signedIn();
            fixture.current();
            assertThat(outcomes(fixture)).hasSize(3);
            assertThat(copy(fixture)).isPresent();
        }
    }

    @Test
    void aMissingFileIsBuiltFromTheJournalWithProgress() throws Exception {
        threeSteps();
        Files.delete(file());
        List<Long> told = new CopyOnWriteArrayList<>();
        try (ViewFixture fixture = ViewFixture.over(TestVault.open(directory), (done, of) -> told.add(done))
                .current()) {
            assertThat(outcomes(fixture)).containsExactly("first", "second", "third");
            assertThat(told).containsExactly(0L, 3L);
        }
    }

    @Test
    void aFileThatBecameEmptyOrShorterOrGarbledIsNeverTakenForANewOne() throws Exception {
        threeSteps();
        byte[] sound = Files.readAllBytes(file());
        for (int length : new int[] {0, 100, 4096, 8192, sound.length / 2, sound.length - 1}) {
            Files.write(file(), Arrays.copyOf(sound, length));
            try (ViewFixture fixture = ViewFixture.open(directory).current()) {
                assertThat(outcomes(fixture)).as("cut at " + length).containsExactly("first", "second", "third");
            }
        }
    }

    @Test
    void theLastGoodCopyBringsTheSavedRecordsBack() throws Exception {
        threeSteps();
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            fixture.view.makeGoodCopy();
        }
        Files.write(file(), new byte[4096]);
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            fixture.vault.recordStep("fourth");
            assertThat(SavedSamples.rules(copy(fixture), "x")).hasSize(4);
        }
        Files.delete(file());
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(outcomes(fixture)).containsExactly("first", "second", "third", "fourth");
            assertThat(copy(fixture)).isPresent();
        }
    }

    @Test
    void aViewOfAnotherJournalIsBuiltAnewAndKeepsItsSavedRecords(@TempDir Path aside) throws Exception {
        threeSteps();
        Path segment = directory.resolve("journal/00000001.journal");
        byte[] before = Files.readAllBytes(segment);
        try (ViewFixture fixture = ViewFixture.open(directory)) {
            fixture.vault.recordStep("lost");
            fixture.current();
        }
        Files.write(segment, before);
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(outcomes(fixture)).containsExactly("first", "second", "third");
            fixture.vault.recordStep("instead");
            fixture.current();
            assertThat(copy(fixture)).isPresent();
        }
    }

    @Test
    void aNewerVersionsFileIsRefusedUntouchedAndTheCounterWorksWithoutIt() throws Exception {
        threeSteps();
        Path version = directory.resolve("view/view.version");
        Files.writeString(version, "99 99\n");
        byte[] before = Files.readAllBytes(file());
        try (ViewFixture fixture = ViewFixture.open(directory)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> fixture.log.standing().state() == LogView.State.UNAVAILABLE);
            assertThat(fixture.vault.recordStep("fourth").sequence()).isEqualTo(3);
            assertThat(copy(fixture)).isEmpty();
            assertThat(fixture.view.rebuild()).isFalse();
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(Files.readString(version)).isEqualTo("99 99\n");
    }

    /** One flipped bit makes a larger number of a small one. */
    @ParameterizedTest
    @ValueSource(strings = {"6 2\n", "2 6\n", "22 2\n", "9", ""})
    void aDamagedVersionIsNotTakenForANewerPrograms(String damaged) throws Exception {
        threeSteps();
        Files.writeString(directory.resolve("view/view.version"), damaged);
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(outcomes(fixture)).containsExactly("first", "second", "third");
            assertThat(copy(fixture)).isPresent();
        }
    }

    @Test
    void itIsBuiltAnewOnRequest() throws Exception {
        threeSteps();
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(fixture.view.rebuild()).isTrue();
            assertThat(outcomes(fixture)).containsExactly("first", "second", "third");
            assertThat(copy(fixture)).isPresent();
        }
    }

    @Test
    void manySmallBatchesAreJoined() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory)) {
            for (int i = 0; i < 45; i++) {
                fixture.vault.recordStep("step" + i % 7);
                fixture.view.catchUp();
            }
            assertThat(outcomes(fixture)).hasSize(45);
        }
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(outcomes(fixture))
                    .hasSize(45)
                    .startsWith("step0", "step1")
                    .endsWith("step2");
            List<LogRow> newest = fixture.log.page(LogFilter.ALL, LogOrder.NEWEST_FIRST, OptionalLong.of(40), 3);
            assertThat(newest).extracting(LogRow::sequence).containsExactly(39L, 38L, 37L);
        }
    }

    @Test
    void anotherVaultsFileIsNotTaken(@TempDir Path other) throws Exception {
        threeSteps();
        try (ViewFixture fixture = ViewFixture.create(other)) {
            fixture.vault.recordStep("other");
            fixture.current();
        }
        copyFile(other.resolve("view/view.mv.db"), file());
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(outcomes(fixture)).containsExactly("first", "second", "third");
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        Files.write(to, Files.readAllBytes(from));
    }
}
