package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.PlannedRequest;

class SavedRecordsTest {
    private static final InventedNumber SUBJECT = new InventedNumber("110101199003078888");
    private static final InventedNumber OTHER = new InventedNumber("110101199003079999");
    private static final PlannedRequest REQUEST = SavedSamples.request("S01.query");

    @TempDir
    Path directory;

    private static void keep(ViewFixture fixture, String value) {
        fixture.saved.keep(SUBJECT, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, value), fixture.now());
        fixture.settled();
    }

    private static List<CacheRule> found(ViewFixture fixture, String value) {
        return SavedSamples.rules(copy(fixture), value);
    }

    private static Optional<Answer.SavedCopy> copy(ViewFixture fixture) {
        return fixture.saved.find(SUBJECT, SavedSamples.CASE, REQUEST, fixture.now());
    }

    @Test
    void eachItemIsKeptAsLongAsItsRuleSaysAndNotAMomentLonger() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
            assertThat(copy(fixture).orElseThrow().savedAt().toEpochMilli())
                    .isEqualTo(ViewFixture.START.toEpochMilli());
            assertThat(found(fixture, "v"))
                    .containsExactly(CacheRule.DAYS_30, CacheRule.DAYS_7, CacheRule.HOURS_24, CacheRule.CASE_8_HOURS);
            fixture.later(Duration.ofHours(8).minusMillis(1));
            assertThat(found(fixture, "v")).contains(CacheRule.CASE_8_HOURS);
            fixture.later(Duration.ofMillis(1));
            assertThat(found(fixture, "v")).containsExactly(CacheRule.DAYS_30, CacheRule.DAYS_7, CacheRule.HOURS_24);
            fixture.later(Duration.ofHours(16));
            assertThat(found(fixture, "v")).containsExactly(CacheRule.DAYS_30, CacheRule.DAYS_7);
            fixture.later(Duration.ofDays(6));
            assertThat(found(fixture, "v")).containsExactly(CacheRule.DAYS_30);
            fixture.later(Duration.ofDays(23));
            assertThat(copy(fixture)).isEmpty();
            assertThat(fixture.saved.purge(fixture.now())).isEqualTo(4);
            assertThat(fixture.saved.purge(fixture.now())).isZero();
        }
    }

    @Test
    void aNewerAnswerTakesTheOldOnesPlace() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "old");
            fixture.later(Duration.ofMinutes(1));
            keep(fixture, "new");
            assertThat(found(fixture, "new")).hasSize(4);
            assertThat(copy(fixture).orElseThrow().savedAt().toEpochMilli())
                    .isEqualTo(fixture.now().toEpochMilli());
        }
    }

    @Test
    void onlyWhatIsAskedForIsShown() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
            PlannedRequest less =
                    new PlannedRequest(REQUEST.service(), REQUEST.items().subList(1, 2));
            assertThat(SavedSamples.rules(fixture.saved.find(SUBJECT, SavedSamples.CASE, less, fixture.now()), "v"))
                    .containsExactly(CacheRule.DAYS_7);
            assertThat(fixture.saved.find(OTHER, SavedSamples.CASE, REQUEST, fixture.now()))
                    .isEmpty();
            assertThat(fixture.saved.find(SUBJECT, SavedSamples.CASE, SavedSamples.request("S02.query"), fixture.now()))
                    .isEmpty();
        }
    }

    @Test
    void whatBelongsToACaseIsNotShownInAnotherAndGoesWhenItIsClosed() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
            assertThat(SavedSamples.rules(
                            fixture.saved.find(SUBJECT, SavedSamples.OTHER_CASE, REQUEST, fixture.now()), "v"))
                    .doesNotContain(CacheRule.CASE_8_HOURS);
            fixture.saved.caseClosed(SavedSamples.CASE);
            assertThat(found(fixture, "v")).doesNotContain(CacheRule.CASE_8_HOURS);
            keep(fixture, "late");
            assertThat(found(fixture, "late")).doesNotContain(CacheRule.CASE_8_HOURS);
            assertThat(shelves()).noneMatch(name -> name.startsWith("case-"));
        }
    }

    @Test
    void aCaseThatTheJournalSaysIsClosedIsForgottenAtTheNextStart() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
        }
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            vault.record(EntryDraft.of(Action.CASE_CLOSED, "", "").inCase("M01", SavedSamples.CASE));
        }
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(found(fixture, "v")).hasSize(3).doesNotContain(CacheRule.CASE_8_HOURS);
            assertThat(shelves()).noneMatch(name -> name.startsWith("case-"));
        }
    }

    @Test
    void aPurgeDestroysTheKeysOfWhatIsDue() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
            assertThat(shelves()).hasSize(4);
            fixture.later(Duration.ofDays(7).plusHours(1));
            fixture.saved.purge(fixture.now());
            assertThat(shelves()).hasSize(1);
        }
    }

    @Test
    void aCopyMadeUnderAWrongClockIsNotShown() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            fixture.later(Duration.ofDays(2));
            keep(fixture, "v");
            fixture.later(Duration.ofDays(-2));
            assertThat(copy(fixture)).isEmpty();
            fixture.later(Duration.ofDays(2));
            assertThat(found(fixture, "v")).hasSize(4);
        }
    }

    @Test
    void whatCameToItsTermOverAWeekendIsGoneFromTheDiskAtTheNextStart() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
            assertThat(shelves()).hasSize(4);
        }
        try (ViewFixture fixture =
                ViewFixture.openLater(directory, Duration.ofHours(63)).current()) {
            assertThat(shelves()).hasSize(2);
            assertThat(found(fixture, "v")).containsExactly(CacheRule.DAYS_30, CacheRule.DAYS_7);
        }
    }

    /** As in the night after a long day; the keys go, and so whatever they open. */
    @Test
    void whatCameToItsTermIsDestroyedWhileNobodyIsSignedIn() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
        }
        try (ViewFixture fixture = ViewFixture.signedOutLater(directory, Duration.ofHours(63))) {
            await().untilAsserted(() -> assertThat(shelves()).hasSize(3).anyMatch(name -> name.startsWith("case-")));
        }
    }

    /** A quarter of a second goes by between two looks of the view; here, none does. */
    private static void lookOften(ViewFixture fixture, int times) {
        for (int look = 0; look < times; look++) {
            fixture.view.catchUp();
        }
    }

    @Test
    void whatComesToItsTermWhileTheProgramRunsIsDestroyedWithinAMinute() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
            fixture.later(Duration.ofHours(63));
            lookOften(fixture, 4 * 60);
            assertThat(shelves()).hasSize(2);
        }
    }

    @Test
    void theLastGoodCopyIsMadeOnceTheCounterHasBeenIdleForTenMinutesAfterAChange() throws Exception {
        Path copy = directory.resolve("view/view.good.zip");
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
            // The view looks by itself too while that lasts.
            lookOften(fixture, 4 * 60 * 5);
            assertThat(copy).doesNotExist();
            lookOften(fixture, 4 * 60 * 5);
            assertThat(copy).exists();
            Files.delete(copy);
            lookOften(fixture, 4 * 60 * 10);
            assertThat(copy).as("nothing has changed since").doesNotExist();
        }
    }

    @Test
    void aMachineThatWakesUpInAnotherDecadeDestroysNothing() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
        }
        for (Duration wrong : List.of(Duration.ofDays(-4000), Duration.ofDays(1500))) {
            try (ViewFixture fixture = ViewFixture.openLater(directory, wrong).current()) {
                assertThat(copy(fixture)).isEmpty();
                assertThat(shelves()).hasSize(4);
            }
        }
        try (ViewFixture fixture =
                ViewFixture.openLater(directory, Duration.ofHours(1)).current()) {
            assertThat(found(fixture, "v")).hasSize(4);
        }
    }

    @Test
    void nothingIsShownWhileTheClockIsDaysBehindForItsAgeWouldBeWrong() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
        }
        try (ViewFixture fixture =
                ViewFixture.openLater(directory, Duration.ofDays(2)).current()) {
            assertThat(copy(fixture)).isPresent();
        }
        try (ViewFixture fixture =
                ViewFixture.openLater(directory, Duration.ofHours(2)).current()) {
            assertThat(copy(fixture)).isEmpty();
        }
    }

    @Test
    void afterALongStandstillWhatIsDueGoesWhenTheExchangeTellsTheSameTime() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
        }
        Duration holiday = Duration.ofDays(40);
        try (ViewFixture fixture = ViewFixture.openLater(directory, holiday).current()) {
            assertThat(copy(fixture)).isEmpty();
            assertThat(shelves()).hasSize(4);
            fixture.view.heard(fixture.now().minusSeconds(2));
            fixture.settled();
            assertThat(shelves()).isEmpty();
        }
    }

    @Test
    void aFarFutureTermIsNotBelieved() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            fixture.later(Duration.ofDays(400));
            keep(fixture, "v");
            fixture.later(Duration.ofDays(-400));
            assertThat(fixture.saved.purge(fixture.now())).isEqualTo(4);
        }
    }

    @Test
    void aDestroyedKeyMakesACopyUnreadable() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            keep(fixture, "v");
        }
        for (String shelf : shelves()) {
            Files.delete(directory.resolve("view/shelves").resolve(shelf));
        }
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(copy(fixture)).isEmpty();
        }
    }

    private List<String> shelves() throws Exception {
        try (Stream<Path> files = Files.list(directory.resolve("view/shelves"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
