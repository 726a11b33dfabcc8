package org.onewindow.sandbox.day;

/** One kind of wrong, played by a clerk at one of the grades. */
@FunctionalInterface
interface Plot {
    /** Plays it; whatever is noted meanwhile is its label's, cover excepted. */
    void play(Stage stage, Clerk clerk, Grade grade);
}
