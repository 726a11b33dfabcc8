package org.onewindow.vault;

import org.onewindow.journal.JournalStore;

/** A vault's segments without the tree over them, to see what the tree costs. What is appended here is in no tree: for a vault of the benchmark's own only. */
public final class UnprovenJournal {
    private UnprovenJournal() {}

    /** The store under the one that proves. */
    public static JournalStore of(Vault vault) {
        return vault.segments();
    }
}
