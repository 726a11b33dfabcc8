package org.onewindow.hub;

/** Looks after the store. Safe for use by several threads. */
public interface HubChecks {

    /** Hashes every log anew and compares it with what was signed. Takes a second per some hundred thousand entries and changes nothing. */
    FsckReport fsck() throws HubUnavailableException;

    /** Figures; cheap. */
    HubStatus status() throws HubUnavailableException;
}
