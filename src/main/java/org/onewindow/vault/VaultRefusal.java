package org.onewindow.vault;

/** Why a vault could not be opened or made; the words are the text {@code access.vault.<name in lower case with hyphens>}. */
public enum VaultRefusal {
    /** There is no vault in this directory. */
    NO_VAULT,
    /** There is something in this directory already: nothing is overwritten. */
    NOT_EMPTY,
    /** The first operator's password is too weak. */
    WEAK_PASSWORD,
    /** Another running program has it open. */
    IN_USE,
    /** Written by a newer version of the program; left untouched. */
    NEWER_VERSION,
    /** The file with the key's slots has been changed or cut. */
    SLOTS_DAMAGED,
    /** A slot asks for a cost outside what this program accepts. */
    COST_NOT_ACCEPTED,
    /** The journal has been changed, or a part of it is missing. */
    JOURNAL_DAMAGED,
    /** The journal ends before what this counter has signed: cut, or an older copy was put in its place. */
    JOURNAL_ROLLED_BACK,
    /** The journal is not the one this counter has signed. */
    JOURNAL_REWRITTEN,
    /** There is no backup in this directory. */
    NO_BACKUP,
    /** The backup has been changed, or a part of it is missing. */
    BACKUP_DAMAGED,
    /** The disk could not be read or written. */
    DISK
}
