package org.onewindow.ui.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.review.DayReport;
import org.onewindow.review.report.ReportForm;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.SaveDialog;

/** Asks for the file a report goes into, and gives the words it is written in: those on screen at that moment. */
record ReportFiles(Appearance appearance, Catalogue catalogue, SaveDialog dialog) {

    Optional<Path> ask(LocalDate day, ReportForm form) {
        return dialog.ask(appearance.text("review.report.file-name") + "-" + day + "." + form.extension());
    }

    DayReport words() {
        return new DayReport(appearance.texts(), catalogue);
    }
}
