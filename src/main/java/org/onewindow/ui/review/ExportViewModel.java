package org.onewindow.ui.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.access.Operator;
import org.onewindow.review.DayDocument;
import org.onewindow.review.DayExport;
import org.onewindow.review.DayReport;
import org.onewindow.review.report.ReportForm;
import org.onewindow.ui.kit.Message;

/** Saves the day that is shown: masked, or whole once a second person has approved. To be used on the JavaFX thread; needs no toolkit. */
public final class ExportViewModel {
    private final ReviewViewModel review;
    private final DayExport export;
    private final Operator operator;
    private final String station;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final StringProperty approver = new SimpleStringProperty("");

    /** Exports what {@code review} shows for {@code operator}; {@code station} is the name in the report. */
    public ExportViewModel(ReviewViewModel review, DayExport export, Operator operator, String station) {
        this.review = review;
        this.export = export;
        this.operator = operator;
        this.station = station;
    }

    /** Whether the second person is asked for. */
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** The second person's sign-in name as typed. */
    public StringProperty approver() {
        return approver;
    }

    /** Asks for the second person. */
    public void beginAsking() {
        review.signing().cancel();
        approver.set("");
        asking.set(true);
    }

    /** Rather not. */
    public void stopAsking() {
        approver.set("");
        asking.set(false);
    }

    /** Saves the day with masked numbers. */
    public void save(ReportForm form, Path file, DayReport words) {
        review.document(words, station)
                .ifPresent(document -> review.whileBusy(() -> said(export.save(document, form, file, operator), file)));
    }

    /** Saves the day with whole numbers, if the second person agrees; the password is wiped. */
    public void saveWhole(ReportForm form, Path file, DayReport words, char[] password) {
        Optional<DayDocument> document = review.document(words, station);
        String second = approver.get();
        if (document.isEmpty() || review.busy().get()) {
            Arrays.fill(password, '\0');
            return;
        }
        review.whileBusy(() -> said(export.saveWhole(document.get(), form, file, operator, second, password), file));
    }

    private static Message said(DayExport.Outcome outcome, Path file) {
        return outcome == DayExport.Outcome.SAVED
                ? Message.of("review.report.saved", file.getFileName().toString())
                : Message.of("review.report."
                        + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
