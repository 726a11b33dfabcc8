package org.onewindow.journal.proof;

/** Bytes or text that are no hash, note, checkpoint, key or proof in its one form. */
public final class MalformedProofException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public MalformedProofException(String message) {
        super(message);
    }
}
