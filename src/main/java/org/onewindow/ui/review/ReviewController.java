package org.onewindow.ui.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.onewindow.review.DayOverview;
import org.onewindow.review.LogCheck;
import org.onewindow.review.SignedDay;
import org.onewindow.review.report.ReportForm;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.Shown;

/** The head of the review: which day, whether the log holds, export and sign-off. */
public final class ReviewController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ReviewViewModel model;
    private final ExportViewModel saving;
    private final Appearance appearance;
    private final ReportFiles files;

    @FXML
    private VBox root;

    @FXML
    private Label day;

    @FXML
    private Button after;

    @FXML
    private Pill check;

    @FXML
    private Pill standing;

    @FXML
    private Button late;

    @FXML
    private Pill since;

    @FXML
    private MenuButton export;

    @FXML
    private Button sign;

    @FXML
    private FlowPane unsigned;

    @FXML
    private Label sentence;

    @FXML
    private VBox signing;

    @FXML
    private PasswordField password;

    @FXML
    private Node figures;

    @FXML
    private Node log;

    @FXML
    private Label broken;

    ReviewController(ReviewViewModel model, ExportViewModel saving, Appearance appearance, ReportFiles files) {
        this.model = model;
        this.saving = saving;
        this.appearance = appearance;
        this.files = files;
    }

    @FXML
    private void initialize() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Shown.follow(day, model.day(), this::showDay);
        Shown.follow(check, model.log().check(), this::showCheck);
        Shown.follow(standing, model.overview(), this::showStanding);
        Shown.follow(since, model.overview(), this::showSince);
        Lines.showIf(
                late,
                model.overview()
                        .map(day -> day.filter(one -> !one.late().isEmpty()).isPresent()));
        Shown.follow(
                standing,
                model.unreadable(),
                damaged -> showStanding(model.overview().get()));
        UnsignedDaysLine unsignedDays = new UnsignedDaysLine(unsigned, appearance, model::open);
        Shown.follow(
                unsigned,
                model.log().unsigned(),
                days -> unsignedDays.show(days, model.log().unsignedOfAll().get()));
        Lines.tell(sentence, model.sentence(), appearance);
        // Of a day that can't be read nobody may think that nothing happened on it.
        Lines.showIf(figures, model.unreadable().map(damaged -> !damaged));
        Lines.showIf(log, model.unreadable().map(damaged -> !damaged));
        Lines.showIf(broken, model.unreadable());
        Lines.showIf(signing, model.signing().asked());
        Shown.follow(signing, model.signing().asked(), asked -> {
            if (asked) {
                // Not before the form is there: what can't be seen takes no focus.
                Platform.runLater(password::requestFocus);
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            before();
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            after();
        } else if (event.getCode() == KeyCode.F5) {
            refresh();
        } else if (event.getCode() == KeyCode.F10) {
            sign();
        } else if (event.getCode() == KeyCode.ESCAPE && model.signing().asked().get()) {
            cancel();
        } else {
            return;
        }
        event.consume();
    }

    private void showDay(LocalDate shown) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(appearance.language().locale());
        day.setText(format.format(shown));
        after.setDisable(!model.hasLater());
    }

    private void showCheck(Optional<LogCheck.Outcome> outcome) {
        if (outcome.isEmpty()) {
            tell(check, PillKind.BUSY, appearance.text("review.check.running"));
        } else if (outcome.get() instanceof LogCheck.Outcome.Sealed sealed) {
            tell(
                    check,
                    PillKind.GOOD,
                    appearance.text("review.check.sealed", appearance.formats().count(sealed.entries())));
        } else if (outcome.get() instanceof LogCheck.Outcome.Broken) {
            tell(check, PillKind.BAD, appearance.text("review.check.broken"));
        } else {
            tell(check, PillKind.NEUTRAL, appearance.text("review.check.not-sealed"));
        }
    }

    private void showStanding(Optional<DayOverview> overview) {
        export.setDisable(overview.isEmpty());
        sign.setDisable(overview.isEmpty()
                || overview.get().standing() == DayOverview.Standing.SIGNED
                || overview.get().entries() == 0);
        if (overview.isEmpty()) {
            boolean damaged = model.unreadable().get();
            tell(
                    standing,
                    damaged ? PillKind.BAD : PillKind.BUSY,
                    appearance.text(damaged ? "review.unreadable" : "review.reading"));
            return;
        }
        DayOverview shown = overview.get();
        sign.setText(appearance.text(
                shown.standing() == DayOverview.Standing.REOPENED ? "review.sign.supplement" : "review.sign"));
        switch (shown.standing()) {
            case UNSIGNED -> tell(standing, PillKind.NEUTRAL, appearance.text("review.unsigned"));
            case SIGNED -> {
                SignedDay newest = newest(shown);
                tell(standing, PillKind.GOOD, appearance.text("review.signed", newest.by(), TIME.format(newest.at())));
            }
            case REOPENED ->
                tell(
                        standing,
                        PillKind.WARNING,
                        appearance.text(
                                "review.reopened",
                                newest(shown).by(),
                                shown.late().size()));
        }
    }

    /** What is not as it was signed; nothing is hidden by a signature of before. */
    private void showSince(Optional<DayOverview> overview) {
        DayOverview.SinceSigning now = overview.map(DayOverview::sinceSigning).orElse(DayOverview.SinceSigning.NOTHING);
        since.setVisible(now != DayOverview.SinceSigning.NOTHING);
        since.setManaged(since.isVisible());
        if (now == DayOverview.SinceSigning.SETTLED) {
            int settled = overview.orElseThrow().settledAfterSigning().size();
            tell(since, PillKind.NEUTRAL, appearance.text("review.standing.settled", settled));
        } else {
            tell(since, PillKind.WARNING, appearance.text("review.standing.changed"));
        }
    }

    private static SignedDay newest(DayOverview overview) {
        return overview.signed().get(overview.signed().size() - 1);
    }

    private static void tell(Pill pill, PillKind kind, String words) {
        pill.setKind(kind);
        pill.setText(words);
    }

    @FXML
    private void before() {
        model.move(-1);
    }

    @FXML
    private void after() {
        model.move(1);
    }

    @FXML
    private void late() {
        model.overview().get().ifPresent(day -> model.choosing().showOnly(day.lateEntries()));
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    @FXML
    private void sign() {
        if (!sign.isDisabled()) {
            model.beginSigning();
        }
    }

    @FXML
    private void cancel() {
        password.clear();
        model.signing().cancel();
    }

    @FXML
    private void confirm() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        model.sign(typed);
    }

    @FXML
    private void exportPdf() {
        save(ReportForm.PDF);
    }

    @FXML
    private void exportSpreadsheet() {
        save(ReportForm.SPREADSHEET);
    }

    @FXML
    private void exportEntries() {
        save(ReportForm.CSV);
    }

    @FXML
    private void exportWhole() {
        saving.beginAsking();
    }

    private void save(ReportForm form) {
        files.ask(model.day().get(), form).ifPresent(file -> saving.save(form, file, files.words()));
    }
}
