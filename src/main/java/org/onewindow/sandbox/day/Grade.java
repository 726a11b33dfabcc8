package org.onewindow.sandbox.day;

/** How a wrong was planted. */
public enum Grade {
    /** Openly, well beyond what a rule allows. */
    PLAIN,
    /** Just as much as makes it a wrong. */
    THRESHOLD,
    /** As a person would who does not want to be found: spread over time, under changed matters, behind real cases, under two accounts. */
    DISGUISED,
    /** Just below, and no wrong at all. */
    DECOY
}
