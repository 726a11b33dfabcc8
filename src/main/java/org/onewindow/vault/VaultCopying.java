package org.onewindow.vault;

/** What came of backing a vault up or restoring one. */
public sealed interface VaultCopying {

    /**
     * It is there, whole and durable.
     *
     * @param counter the counter whose vault it is
     * @param entries entries in its journal
     * @param files how many files it is in
     * @param bytes their length
     */
    record Copied(String counter, long entries, int files, long bytes) implements VaultCopying {}

    /**
     * Nothing was made; what was begun has another name and is no vault.
     *
     * @param reason why; has words
     * @param detail technical detail for the log, no personal data
     */
    record Refused(VaultRefusal reason, String detail) implements VaultCopying {}
}
