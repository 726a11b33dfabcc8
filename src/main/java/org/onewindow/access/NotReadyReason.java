package org.onewindow.access;

/** Why nobody can sign in just now; the words are the text {@code access.not-ready.<name in lower case with hyphens>}. */
public enum NotReadyReason {
    /** The journal can't be written: without it nothing may happen. */
    JOURNAL_UNAVAILABLE,
    /** What is kept on this counter has been changed or damaged. */
    VAULT_DAMAGED,
    /** What is kept of operators and keys is older than the log says: an old copy was put back, with old passwords and removed operators in it. */
    KEYS_PUT_BACK,
    /** Another operator is signed in; they sign out first. */
    SOMEBODY_SIGNED_IN
}
