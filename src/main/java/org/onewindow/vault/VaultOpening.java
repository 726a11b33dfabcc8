package org.onewindow.vault;

/** What came of opening or making a vault. */
public sealed interface VaultOpening {

    /**
     * The vault is open, its key still closed.
     *
     * @param vault to be closed at the end
     * @param bytesCut bytes of a record that a crash cut short and that had never been acknowledged; usually 0
     */
    record Opened(Vault vault, long bytesCut) implements VaultOpening {}

    /**
     * It was left as it was.
     *
     * @param reason why; has words
     * @param detail technical detail for the log, no personal data
     */
    record Refused(VaultRefusal reason, String detail) implements VaultOpening {}
}
