package org.onewindow.journal.pace;

/**
 * The busiest stretches of an operator's day.
 *
 * @param tenMinutes most distinct subjects in ten minutes
 * @param hour most distinct subjects in an hour
 */
public record DayPace(int tenMinutes, int hour) {}
