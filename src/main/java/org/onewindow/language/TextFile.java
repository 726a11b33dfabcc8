package org.onewindow.language;

/** The files of words under {@code assets/text}: one per room or screen; every key in a file begins with the file's name. */
public enum TextFile {
    APP("app"),
    SUBJECT("subject"),
    CATALOGUE("catalogue"),
    ACCESS("access"),
    LOOKUP("lookup"),
    CASEWORK("casework"),
    SANDBOX("sandbox"),
    COMMON("common"),
    STARTUP("startup"),
    SIGN_IN("signin"),
    SHELL("shell"),
    COUNTER("counter"),
    QUEUE("queue"),
    CASES("cases"),
    TRAINING("training"),
    REVIEW("review"),
    USAGE("usage");

    private final String fileName;

    TextFile(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name without language and ending; also the first part of each of its keys. */
    public String fileName() {
        return fileName;
    }
}
