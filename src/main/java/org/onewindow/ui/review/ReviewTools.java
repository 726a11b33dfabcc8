package org.onewindow.ui.review;

import org.onewindow.journal.JournalReader;
import org.onewindow.review.DayReview;
import org.onewindow.review.DaySignOff;
import org.onewindow.review.FlagSettling;
import org.onewindow.review.LogCheck;
import org.onewindow.review.LogView;

/** The use cases the review stands on. */
public record ReviewTools(
        DayReview review,
        FlagSettling settling,
        DaySignOff signOff,
        LogCheck check,
        LogView view,
        JournalReader journal) {}
