package org.onewindow.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Entry;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DepartmentFigures;
import org.onewindow.review.Figure;
import org.onewindow.review.FigureKind;
import org.onewindow.review.HourFigures;
import org.onewindow.review.LogView;
import org.onewindow.ui.kit.ScreenTest;

/** Every figure leads to as many entries as it says, and every filter holds what it says. */
class ReviewFilterTest extends ScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private ReviewedStation reviewed;
    private ReviewViewModel model;

    @BeforeEach
    void aDayIsShown() {
        reviewed = new ReviewedStation(home);
        reviewed.visit(ReviewedStation.DAY.minusDays(1), "09:05:00", 80, 0);
        for (int i = 0; i < 12; i++) {
            reviewed.visit(ReviewedStation.DAY, "%02d:05:00".formatted(9 + i / 4), 90 + i, i % 4 == 0 ? 1 : 0);
        }
        reviewed.browse("13:00:00", 300);
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        await().atMost(PATIENCE).until(() -> {
            LogView.Standing standing = reviewed.station().logView().standing();
            return standing.state() == LogView.State.CURRENT && standing.entries() == standing.of();
        });
        model = onScreen(reviewed::model);
        show(new ReviewScreen(
                model,
                onScreen(() -> reviewed.export(model)),
                appearance,
                reviewed.station().catalogue(),
                name -> Optional.empty()));
        awaitRead();
    }

    @AfterEach
    void closeTheStation() {
        reviewed.close();
    }

    private void awaitRead() {
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> model.overview().get().isPresent()
                        && !model.choosing().choices().get().matters().isEmpty()
                        && !model.table().rows().isEmpty()));
    }

    private DayOverview day() {
        return onScreen(() -> model.overview().get().orElseThrow());
    }

    private void awaitCount(long wanted) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(onScreen(() -> model.table().count().get())).isEqualTo(wanted));
    }

    /** Counted from the journal itself, one entry after the other. */
    private long counted(Predicate<Entry> wanted) {
        try (Stream<Entry> entries = reviewed.station().journalReader().from(0)) {
            return entries.filter(entry -> entry.time().toLocalDate().equals(ReviewedStation.DAY))
                    .filter(wanted)
                    .count();
        }
    }

    @Test
    void everyFigureLeadsToAsManyEntriesAsItSays() {
        LogView log = reviewed.station().logView();
        DayOverview day = day();

        assertThat(List.of(FigureKind.LOOKUPS, FigureKind.CASES_ACCEPTED, FigureKind.CASES_RETURNED, FigureKind.QUEUED))
                .map(day::figure)
                .allSatisfy(figure -> assertThat(log.count(figure.entries())).isEqualTo(figure.value()));
        Figure quick = day.figure(FigureKind.ANSWERED_WITHIN_A_SECOND);
        assertThat(log.count(quick.entries())).isEqualTo(quick.of());
        // Each of the twelve cases spares two visits and three papers.
        Figure visits = day.figure(FigureKind.VISITS_SAVED);
        assertThat(visits.value()).isEqualTo(24);
        assertThat(log.count(visits.entries())).isEqualTo(12);
        assertThat(log.count(day.figure(FigureKind.PAPERS_WAIVED).entries())).isEqualTo(12);
        assertThat(day.hours()).extracting(HourFigures::answered).contains(3L, 1L);
        assertThat(day.hours()).allSatisfy(hour -> {
            assertThat(log.count(hour.answeredEntries())).isEqualTo(hour.answered());
            assertThat(log.count(hour.troubledEntries())).isEqualTo(hour.troubled());
        });
        assertThat(day.departments()).extracting(DepartmentFigures::failed).contains(3L);
        assertThat(day.departments()).allSatisfy(department -> {
            assertThat(log.count(department.entries())).isEqualTo(department.requests());
            assertThat(log.count(department.failedEntries())).isEqualTo(department.failed());
            assertThat(log.count(department.slowestEntry())).isPositive();
        });
    }

    @Test
    void aBarAFailureAndATileAreOpenedByKeyboard() {
        List<Node> bars =
                onScreen(() -> List.copyOf(this.<Node>find("#review-hours").lookupAll(".chart-bar")));
        Node answered =
                bars.stream().filter(Node::isFocusTraversable).findFirst().orElseThrow();
        doOnScreen(answered::requestFocus);
        press(KeyCode.ENTER);
        awaitCount(day().hours().get(0).answered());

        Hyperlink failed =
                (Hyperlink) onScreen(() -> this.<Node>find("#review-departments").lookupAll(".hyperlink").stream()
                        .filter(link -> ((Hyperlink) link).getText().equals("3 failed"))
                        .findFirst()
                        .orElseThrow());
        doOnScreen(failed::requestFocus);
        press(KeyCode.ENTER);
        awaitCount(3);

        Button tile = (Button)
                onScreen(() -> this.<HBox>find("#review-tiles").getChildren().get(0));
        doOnScreen(tile::requestFocus);
        press(KeyCode.SPACE);
        awaitCount(13);
    }

    @Test
    void everyFilterHoldsWhatItSays() {
        assertThat(onScreen(() -> model.choosing().choices().get()))
                .isEqualTo(new LogChoices(List.of("clerk"), List.of("M04")));
        choose("#review-clerk", "clerk");
        awaitCount(counted(entry -> entry.operator().equals("clerk")));
        choose("#review-outcome", "unavailable");
        awaitCount(counted(entry -> entry.outcome().equals(Optional.of("unavailable"))));
        choose("#review-department", "MPS");
        awaitCount(counted(entry -> entry.outcome().equals(Optional.of("unavailable"))
                && entry.service().equals(Optional.of("S01.query"))));
        pictures("review-filtered");
        assertThat(onScreen(() -> this.<ComboBox<String>>find("#review-clerk").getValue()))
                .as("after another language and another theme")
                .isEqualTo("clerk");
        doOnScreen(this.<Button>find("#review-whole-day")::fire);
        assertThat(onScreen(() -> this.<ComboBox<String>>find("#review-clerk").getValue()))
                .isEmpty();
        choose("#review-matter", "M04");
        awaitCount(counted(entry -> entry.matter().equals(Optional.of("M04"))));
        doOnScreen(() -> this.<TextField>find("#review-search").setText("99-0003"));
        awaitCount(counted(entry -> entry.caseNumber()
                .map(number -> number.value().endsWith("-0003"))
                .orElse(false)));
        doOnScreen(this.<Button>find("#review-whole-day")::fire);
        doOnScreen(() -> this.<CheckBox>find("#review-flagged").setSelected(true));
        Set<String> flagged = Set.of("clerk");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                onScreen(() -> List.copyOf(model.table().rows())))
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(flagged).contains(row.operator())));
    }

    private void choose(String box, String value) {
        ComboBox<String> choices = find(box);
        doOnScreen(() -> choices.setValue(value));
    }

    @Test
    void daysAreWalkedThroughByKeyboardAndAnUnsignedOneIsAStepAway() {
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(onScreen(() -> model.day().get())).isEqualTo(ReviewedStation.DAY.minusDays(1));
        awaitRead();
        press(KeyCode.ALT, KeyCode.RIGHT);
        press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(onScreen(() -> model.day().get())).isEqualTo(ReviewedStation.DAY);
        press(KeyCode.F5);
        awaitRead();
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> !model.log().unsigned().get().isEmpty()));
        Hyperlink unsigned = (Hyperlink) onScreen(
                () -> this.<FlowPane>find("#review-unsigned").getChildren().get(1));
        doOnScreen(unsigned::requestFocus);
        press(KeyCode.ENTER);
        assertThat(onScreen(() -> model.day().get())).isEqualTo(ReviewedStation.DAY.minusDays(1));
    }

    @Test
    void whatALockTookAwayIsThereAgainAfterwards() {
        long before = onScreen(() -> model.table().count().get());
        doOnScreen(model::clear);
        assertThat(onScreen(() -> List.copyOf(model.table().rows()))).isEmpty();

        doOnScreen(model::begin);

        awaitCount(before);
        assertThat(onScreen(() -> List.copyOf(model.table().rows()))).isNotEmpty();
    }
}
