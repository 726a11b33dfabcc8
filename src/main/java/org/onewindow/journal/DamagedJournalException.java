package org.onewindow.journal;

/** What the journal's store holds can't be trusted: changed, cut in the middle, or not readable. Nothing of it may be shown as true. */
public final class DamagedJournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With technical detail for the log; no personal data. */
    public DamagedJournalException(String message) {
        super(message);
    }

    /** With technical detail for the log; no personal data. */
    public DamagedJournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
