package org.onewindow.access;

/** Port to the keys behind the operators: what changes them. Takes half a second or more; safe for use by several threads. */
public interface OperatorKeys {

    /** What came of it; the words are the text {@code access.key-change.<name in lower case with hyphens>}. */
    enum Change {
        /** Done, durably. */
        DONE,
        /** There is no operator of this name. */
        UNKNOWN_NAME,
        /** The current password is wrong. */
        WRONG_PASSWORD,
        /** Nobody could manage operators any more. */
        LAST_ADMINISTRATOR,
        /** What is kept is not older than the log says, so there is nothing to accept. */
        NOTHING_TO_ACCEPT,
        /** Nobody has signed in. */
        KEY_CLOSED,
        /** The disk could not be written. Nothing has changed, or the change goes on at the next sign-in. */
        NOT_STORED
    }

    /** Gives an operator who knows the current password another one. Needs the key open. The caller wipes both. */
    Change changePassword(String name, char[] current, char[] fresh);

    /** Takes an operator's slot away and changes the vault's key, so that no old copy of the slot opens what is written from now on. */
    Change remove(String name);

    /** Changes the vault's key; nobody needs a new password. */
    Change rotate();

    /** Declares what is kept of operators and keys the newest there is, though the log knows of newer. Only who has looked into why may want that. */
    Change accept();

    /** How often what is kept of operators and keys has been changed, durably; needs no key. */
    long revision();
}
