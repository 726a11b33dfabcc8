package org.onewindow.vault.view;

/** Port: who wants to know how far the view is being built. Called on the view's own thread; must return at once. */
@FunctionalInterface
public interface ViewProgress {
    /** Tells nobody. */
    ViewProgress NONE = (done, of) -> {};

    /** So many of the journal's entries are in the view. Called at the beginning, every few thousand entries, and at the end. */
    void built(long done, long of);
}
