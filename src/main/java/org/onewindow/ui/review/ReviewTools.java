package org.onewindow.ui.review;

import org.onewindow.journal.JournalReader;
import org.onewindow.review.DayReview;
import org.onewindow.review.DaySignOff;
import org.onewindow.review.FlagSettling;
import org.onewindow.review.LogCheck;
import org.onewindow.review.LogView;
import org.onewindow.subject.NumberMask;

/** The use cases the review stands on, and how it masks people's numbers. */
public record ReviewTools(
        DayReview review,
        FlagSettling settling,
        DaySignOff signOff,
        LogCheck check,
        LogView view,
        JournalReader journal,
        NumberMask mask) {}
