package org.onewindow.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayReport;
import org.onewindow.review.FigureKind;
import org.onewindow.review.LogCheck;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.review.report.ReportForm;
import org.onewindow.ui.kit.SaveDialog;
import org.onewindow.ui.kit.ScreenTest;

/** A supervisor's evening. */
class ReviewScreenTest extends ScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path home;

    private ReviewedStation reviewed;

    @BeforeEach
    void openTheStation() {
        reviewed = new ReviewedStation(home);
    }

    @AfterEach
    void closeTheStation() {
        reviewed.close();
    }

    private ReviewViewModel shown() {
        awaitView();
        ReviewViewModel model = onScreen(reviewed::model);
        show(screen(model, name -> Optional.empty()));
        awaitRead(model);
        return model;
    }

    private ReviewScreen screen(ReviewViewModel model, SaveDialog dialog) {
        return new ReviewScreen(
                model,
                onScreen(() -> reviewed.export(model)),
                appearance,
                reviewed.station().catalogue(),
                dialog);
    }

    private void awaitView() {
        await().atMost(PATIENCE).until(() -> {
            LogView.Standing standing = reviewed.station().logView().standing();
            return standing.state() == LogView.State.CURRENT && standing.entries() == standing.of();
        });
    }

    private void awaitRead(ReviewViewModel model) {
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> model.overview().get().isPresent()
                        && model.log().check().get().isPresent()
                        && !model.table().rows().isEmpty()));
    }

    private static String standing(ReviewViewModel model) {
        return model.overview()
                .get()
                .map(day -> day.standing() + ", late: " + day.late())
                .orElseGet(() -> "nothing read, " + model.sentence().get());
    }

    private static List<String> settled(ReviewViewModel model) {
        return model.overview().get().map(DayOverview::flags).orElse(List.of()).stream()
                .filter(flag -> !flag.isOpen())
                .map(flag -> flag.flag().id())
                .toList();
    }

    private void aNormalDay() {
        for (int week = 1; week >= 0; week--) {
            for (int hour = 9; hour <= 16; hour++) {
                for (int i = 0; i < 3; i++) {
                    reviewed.visit(
                            ReviewedStation.DAY.minusWeeks(week),
                            "%02d:%02d:00".formatted(hour, 5 + 15 * i),
                            hour * 10 + i,
                            hour == 12 && i == 0 ? 1 : 0);
                }
            }
        }
    }

    @Test
    void aNormalDayIsSeenAtAGlanceAndSignedOff() {
        aNormalDay();
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        ReviewViewModel model = shown();
        DayOverview day = onScreen(() -> model.overview().get().orElseThrow());

        assertThat(day.figure(FigureKind.LOOKUPS).value()).isEqualTo(24);
        assertThat(onScreen(() -> model.log().check().get().orElseThrow())).isInstanceOf(LogCheck.Outcome.Sealed.class);
        pictures("review-normal");

        doOnScreen(() -> find("#review-table").requestFocus());
        press(KeyCode.F10);
        pictures("review-signing");
        PasswordField password = find("#review-password");
        doOnScreen(() -> password.setText(new String(reviewed.password())));
        Button sign = find("#review-sign-go");
        doOnScreen(sign::fire);
        await().atMost(PATIENCE).until(() -> onScreen(() -> !model.busy().get()));
        assertThat(onScreen(() -> model.sentence().get())).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onScreen(() -> standing(model))).isEqualTo("SIGNED, late: []"));
        pictures("review-signed");

        reviewed.visit(ReviewedStation.DAY, "17:40:00", 500, 0);
        reviewed.now(ReviewedStation.DAY, "17:45:00");
        awaitView();
        press(KeyCode.F5);
        Button late = find("#review-late");
        await().atMost(PATIENCE).until(() -> onScreen(late::isVisible));
        DayOverview reopened = onScreen(() -> model.overview().get().orElseThrow());
        assertThat(reopened.standing()).isEqualTo(DayOverview.Standing.REOPENED);
        awaitRead(model);
        doOnScreen(late::fire);
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> model.table().rows().size())
                        == reopened.late().size());
        pictures("review-reopened");
    }

    @Test
    void aLookAtOnesOwnRecordIsFlaggedAndTheRulesThatStaySilentAreNamed() {
        aNormalDay();
        reviewed.ownRecord("16:40:00");
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        ReviewViewModel model = shown();

        assertThat(onScreen(() -> model.overview().get().orElseThrow().flags().stream()
                        .map(flag -> flag.flag().rule())
                        .toList()))
                .contains("own-record");
        assertThat(onScreen(() -> this.<Label>find("#review-silent-rules").getText()))
                .contains("stay silent: Relation, Outside the roster.")
                .doesNotContain("Own record");
        pictures("review-own-record");
    }

    @Test
    void theReasonsForOpeningProtectedRecordsStandWithTheFlagAndWithTheirEntries() {
        aNormalDay();
        List<String> reasons = List.of("法院来函协查（虚构）", "Court letter 17, asked for by the duty judge", "本人忘带证件，已核对（虚构）");
        for (int i = 0; i < reasons.size(); i++) {
            reviewed.breakGlass("16:2%d:00".formatted(i), 400 + i, reasons.get(i));
        }
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        ReviewViewModel model = shown();
        ReviewedFlag often = onScreen(() -> model.overview().get().orElseThrow().flags().stream()
                .filter(flag -> flag.flag().rule().equals("break-glass"))
                .findFirst()
                .orElseThrow());

        doOnScreen(() -> model.look(often));

        Label given = find("#review-reasons");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onScreen(given::getText)).contains(reasons));
        await().atMost(PATIENCE).until(() -> onScreen(() -> model.table().rows().size()) == reasons.size());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onScreen(
                                () -> model.table().subject(model.table().rows().get(0))))
                        .as("kept in an entry beside it")
                        .contains("*"));
        TableView<LogRow> table = find("#review-table");
        doOnScreen(() -> table.getSelectionModel().select(0));
        Label note = find("#review-entry-note");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onScreen(note::getText)).contains(reasons.get(2)));
        pictures("review-break-glass");
        doOnScreen(model::clear);
        Label forgotten = find("#review-reasons");
        Label unsaid = find("#review-entry-note");
        assertThat(onScreen(forgotten::getText) + onScreen(unsaid::getText)).isEmpty();
    }

    @Test
    void aBadDayShowsItsFlagsAndOneIsSettled() {
        aNormalDay();
        for (int i = 0; i < 14; i++) {
            reviewed.browse("16:5%d:%02d".formatted(i / 7, 5 + 7 * (i % 7)), 300 + i);
        }
        reviewed.outage("17:00:00", "17:37:00");
        reviewed.cutOff("17:45:00");
        reviewed.now(ReviewedStation.DAY, "18:00:00");
        ReviewViewModel model = shown();
        DayOverview day = onScreen(() -> model.overview().get().orElseThrow());
        assertThat(day.flags()).isNotEmpty();
        assertThat(day.outages()).hasSize(2);
        pictures("review-bad");
        assertThat(fill(".default-color0.chart-bar")).isInstanceOf(Color.class);
        assertThat(fill(".default-color1.chart-bar"))
                .as("hatched, so that it is told from the other without colour")
                .isInstanceOfSatisfying(
                        LinearGradient.class,
                        hatching -> assertThat(hatching.getCycleMethod()).isEqualTo(CycleMethod.REPEAT));

        doOnScreen(() -> model.look(day.flags().get(0)));
        TextArea note = find("#review-note");
        doOnScreen(() -> note.setText("Asked Li Wen: a family with three children, papers seen."));
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> !model.table().rows().isEmpty()));
        pictures("review-flag");
        Button settle = find("#review-settle");
        doOnScreen(settle::fire);
        await().atMost(PATIENCE).until(() -> onScreen(() -> !model.busy().get()));
        assertThat(onScreen(() -> model.sentence().get())).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onScreen(() -> settled(model)))
                        .contains(day.flags().get(0).flag().id()));
        pictures("review-settled");
    }

    private Paint fill(String bar) {
        return onScreen(
                () -> this.<Region>find(bar).getBackground().getFills().get(0).getFill());
    }

    @Test
    void ofManyUnsignedDaysTheOldestAreLinksAndTheRestIsAListToChooseFrom() {
        LocalDate first = ReviewedStation.DAY.minusDays(90);
        for (int day = 0; day < 40; day++) {
            reviewed.browse(first.plusDays(day), "10:00:00", day);
        }
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        ReviewViewModel model = shown();
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> model.log().unsigned().get().size()) == 40);
        pictures("review-many-unsigned");

        ComboBox<LocalDate> rest = find("#review-unsigned-rest");
        assertThat(onScreen(() -> rest.getItems().get(31))).isEqualTo(first.plusDays(39));
        doOnScreen(rest::show);
        doOnScreen(() -> rest.setValue(first.plusDays(39)));
        doOnScreen(rest::hide);
        assertThat(onScreen(() -> model.day().get())).isEqualTo(first.plusDays(39));
    }

    @Test
    void anEmptyDaySaysSo() {
        awaitView();
        ReviewViewModel model = onScreen(reviewed::model);
        doOnScreen(() -> model.open(ReviewedStation.DAY.minusWeeks(3)));
        show(screen(model, name -> Optional.empty()));
        await().atMost(PATIENCE)
                .until(() -> onScreen(() -> model.overview().get().isPresent()));

        Label sentence = find("#review-sentence");
        assertThat(onScreen(sentence::getText)).isEqualTo("Nothing happened on this day.");
        pictures("review-empty");
    }

    @Test
    void whoExportsIsRefusedAsTheirOwnSecondPersonByKeyboardAlone() {
        reviewed.visit(ReviewedStation.DAY, "09:05:00", 90, 0);
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        awaitView();
        Path file = home.resolve("whole.csv");
        ReviewViewModel model = onScreen(reviewed::model);
        ExportViewModel export = onScreen(() -> reviewed.export(model));
        show(new ReviewScreen(model, export, appearance, reviewed.station().catalogue(), name -> Optional.of(file)));
        awaitRead(model);

        doOnScreen(export::beginAsking);
        pictures("review-approval");
        TextField approver = find("#review-approver");
        doOnScreen(approver::requestFocus);
        type(reviewed.operator().name());
        press(KeyCode.ENTER);
        PasswordField password = find("#review-approver-password");
        assertThat(onScreen(password::isFocused)).isTrue();
        doOnScreen(() -> password.setText(new String(reviewed.password())));
        press(KeyCode.ENTER);

        Label sentence = find("#review-sentence");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onScreen(sentence::getText)).startsWith("You can't approve"));
        assertThat(file).doesNotExist();
        pictures("review-approval-refused");
        doOnScreen(approver::requestFocus);
        press(KeyCode.ESCAPE);
        assertThat(onScreen(() -> export.asking().get())).isFalse();
    }

    @Test
    void aDayIsSavedAsEveryFormWithMaskedNumbers() throws IOException {
        aNormalDay();
        reviewed.now(ReviewedStation.DAY, "17:30:00");
        ReviewViewModel model = shown();
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        for (ReportForm form : ReportForm.values()) {
            Path file = folder.resolve("day." + form.extension());
            Files.deleteIfExists(file);
            doOnScreen(() -> reviewed.export(model)
                    .save(
                            form,
                            file,
                            new DayReport(appearance.texts(), reviewed.station().catalogue())));
            await().atMost(PATIENCE).until(() -> onScreen(() -> !model.busy().get()));
            assertThat(file).isNotEmptyFile();
        }
        String entries = Files.readString(folder.resolve("day.csv"));
        assertThat(entries)
                .contains("110***********")
                .doesNotContain(reviewed.person(90).value());
    }
}
