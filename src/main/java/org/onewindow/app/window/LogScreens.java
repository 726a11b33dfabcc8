package org.onewindow.app.window;

import java.util.List;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.app.station.Station;
import org.onewindow.document.CsvReport;
import org.onewindow.document.PdfReport;
import org.onewindow.document.PdfSlip;
import org.onewindow.document.QrCode;
import org.onewindow.document.SpreadsheetReport;
import org.onewindow.review.DayExport;
import org.onewindow.review.usage.SlipSaving;
import org.onewindow.review.usage.UsageList;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.SaveDialog;
import org.onewindow.ui.kit.SystemSaveDialog;
import org.onewindow.ui.review.ExportViewModel;
import org.onewindow.ui.review.ReviewScreen;
import org.onewindow.ui.review.ReviewTools;
import org.onewindow.ui.review.ReviewViewModel;
import org.onewindow.ui.shell.RailEntry;
import org.onewindow.ui.usage.UsageScreen;
import org.onewindow.ui.usage.UsageViewModel;

/** The screens that read the log: the daily review, and who looked at somebody's records. */
final class LogScreens {
    private final Station station;
    private final String stationName;
    private final Appearance appearance;
    private final BackgroundTasks tasks;
    private final SaveDialog dialog;

    LogScreens(Station station, String stationName, Appearance appearance, BackgroundTasks tasks) {
        this.station = station;
        this.stationName = stationName;
        this.appearance = appearance;
        this.tasks = tasks;
        this.dialog = new SystemSaveDialog();
    }

    /** The ways to those an operator may use. */
    List<RailEntry> entries(Operator operator) {
        RailEntry usage = new RailEntry("shell.rail.usage", "bi-person-lines-fill", usage(operator));
        if (!new RolePolicy().allows(operator.role(), Permission.REVIEW)) {
            return UsageList.mayBeGivenBy(operator) ? List.of(usage) : List.of();
        }
        return List.of(new RailEntry("shell.rail.review", "bi-clipboard-data", review(operator)), usage);
    }

    private ReviewScreen review(Operator operator) {
        ReviewTools tools = new ReviewTools(
                station.review().review(),
                station.review().settling(),
                station.review().signOff(),
                station.review().check(),
                station.logView(),
                station.journalReader(),
                station.numberMask());
        ReviewViewModel model = new ReviewViewModel(tools, operator, station.clock(), tasks);
        DayExport export = new DayExport(
                List.of(new PdfReport(), new SpreadsheetReport(), new CsvReport()),
                station.journal(),
                station.signIn()::approve,
                station.clock());
        return new ReviewScreen(
                model,
                new ExportViewModel(model, export, operator, stationName),
                appearance,
                station.catalogue(),
                dialog);
    }

    private UsageScreen usage(Operator operator) {
        UsageViewModel model = new UsageViewModel(
                station.usages(),
                station.numbers(),
                new SlipSaving(new PdfSlip(), station.journal()),
                operator,
                stationName,
                station.clock(),
                tasks);
        return new UsageScreen(model, appearance, station.catalogue(), station.numberMask(), QrCode::of, dialog);
    }
}
