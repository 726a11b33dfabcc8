package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;

/**
 * Days with work that nobody has signed, or that later entries have reopened.
 *
 * @param days the earliest first
 * @param ofAllCounters whether the hub told what all counters did; else they are the days of this counter alone
 */
public record UnsignedDays(List<LocalDate> days, boolean ofAllCounters) {
    public UnsignedDays {
        days = List.copyOf(days);
    }
}
