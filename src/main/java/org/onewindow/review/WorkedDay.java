package org.onewindow.review;

import java.time.LocalDate;
import org.onewindow.review.risk.LogId;

/**
 * How far a log reaches with the work of a day, as the hub has it.
 *
 * @param through one more than the sequence of the day's last entry of work
 */
public record WorkedDay(LocalDate day, LogId log, long through) {}
