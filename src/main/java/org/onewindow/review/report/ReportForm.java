package org.onewindow.review.report;

/** The forms a report can have. */
public enum ReportForm {
    /** For people: with charts, and the seal as a QR code. */
    PDF("pdf"),
    /** A spreadsheet (Office Open XML). */
    SPREADSHEET("xlsx"),
    /** Comma-separated values. */
    CSV("csv");

    private final String extension;

    ReportForm(String extension) {
        this.extension = extension;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
