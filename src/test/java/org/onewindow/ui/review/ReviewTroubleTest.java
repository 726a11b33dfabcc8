package org.onewindow.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hubclient.HubStationLog;
import org.onewindow.hubclient.OtherCounter;
import org.onewindow.review.FigureKind;
import org.onewindow.review.LogCheck;
import org.onewindow.review.LogView;
import org.onewindow.review.Reach;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.ui.kit.ScreenTest;

/** A supervisor's evening that is no ordinary one: a broken log, their own actions, other counters. */
class ReviewTroubleTest extends ScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path home;

    private ReviewedStation reviewed;

    @BeforeEach
    void openTheStation() {
        reviewed = new ReviewedStation(home.resolve("here"));
    }

    @AfterEach
    void closeTheStation() {
        reviewed.close();
    }

    private void shown(ReviewViewModel model) {
        begun(model);
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> model.overview().get().isPresent()
                        && model.log().check().get().isPresent()
                        && !model.table().rows().isEmpty()));
    }

    private void begun(ReviewViewModel model) {
        show(new ReviewScreen(
                model,
                onScreen(() -> reviewed.export(model)),
                appearance,
                reviewed.station().catalogue(),
                name -> Optional.empty()));
    }

    private void awaitView() {
        await().atMost(PATIENCE).until(() -> {
            LogView.Standing standing = reviewed.station().logView().standing();
            return standing.state() == LogView.State.CURRENT && standing.entries() == standing.of();
        });
    }

    private void aDay() {
        for (int i = 0; i < 12; i++) {
            reviewed.visit(ReviewedStation.DAY, "%02d:05:00".formatted(9 + i / 2), 90 + i, 0);
        }
    }

    private void awaitSentence(String beginning) {
        Label sentence = find("#review-sentence");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onScreen(sentence::getText)).startsWith(beginning));
    }

    private void sign() {
        doOnScreen(() -> find("#review-table").requestFocus());
        press(KeyCode.F10);
    }

    @Test
    void aByteThatWasChangedInTheJournalIsSaidAndTheDayCanNotBeSigned() throws Exception {
        aDay();
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        awaitView();
        reviewed.flipAByteOf("CASE_ACCEPTED");
        ReviewViewModel model = onScreen(reviewed::model);
        begun(model);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(onScreen(() -> model.log().check().get())).contains(new LogCheck.Outcome.Broken()));
        awaitSentence("The day could not be read: the log is damaged.");
        pictures("review-broken");
        sign();
        assertThat(onScreen(() -> model.signing().asked().get())).isFalse();
        assertThat(onScreen(() -> this.<Button>find("#review-sign").isDisabled()))
                .isTrue();
    }

    @Test
    void aSupervisorIsRefusedTheirOwnFlagAndTheirOwnDay() {
        aDay();
        reviewed.supervisorsOwnRecord("16:40:00");
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        awaitView();
        ReviewViewModel model = onScreen(reviewed::model);
        shown(model);
        ReviewedFlag own = onScreen(() -> model.overview().get().orElseThrow().flags().stream()
                .filter(flag -> flag.flag().rule().equals("own-record"))
                .findFirst()
                .orElseThrow());

        doOnScreen(() -> model.look(own));
        TextArea note = find("#review-note");
        doOnScreen(() -> note.setText("It was me, and it was nothing."));
        doOnScreen(this.<Button>find("#review-settle")::fire);
        awaitSentence("This is about your own actions.");
        pictures("review-own-flag-refused");
        sign();
        awaitSentence("This is about your own actions.");
        pictures("review-own-day-refused");
        assertThat(onScreen(() -> model.overview().get().orElseThrow().signed()))
                .isEmpty();
    }

    @Test
    void allCountersAreReviewedTogetherOrOneOfThem() throws Exception {
        try (TestHub hub = TestHub.start(home.resolve("hub"));
                OtherCounter third = new OtherCounter(hub, home.resolve("third"), "03", reviewed.clock());
                OtherCounter fourth = new OtherCounter(hub, home.resolve("fourth"), "04", reviewed.clock())) {
            hub.administration().put(new HubOperator(reviewed.operator().name(), Role.SUPERVISOR));
            aDay();
            for (int i = 0; i < 6; i++) {
                third.record(reviewed.visitElsewhere(200 + i, "sun.tao", "03"));
                fourth.record(reviewed.visitElsewhere(300 + i, "he.min", "04"));
            }
            reviewed.now(ReviewedStation.DAY, "17:30:00");
            awaitView();
            ReviewViewModel model =
                    onScreen(() -> reviewed.model(new HubStationLog(third.hub(), () -> true, PATIENCE)));
            shown(model);

            assertThat(onScreen(() -> model.overview().get().orElseThrow().reach()))
                    .isEqualTo(Reach.ALL_COUNTERS);
            assertThat(lookUps(model)).isEqualTo(24);
            pictures("review-all-counters");

            ComboBox<String> counter = find("#review-counter");
            doOnScreen(() -> counter.setValue("03"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lookUps(model)).isEqualTo(6));
            pictures("review-one-counter");
        }
    }

    private double lookUps(ReviewViewModel model) {
        return onScreen(() ->
                model.overview().get().orElseThrow().figure(FigureKind.LOOKUPS).value());
    }
}
