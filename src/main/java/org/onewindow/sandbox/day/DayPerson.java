package org.onewindow.sandbox.day;

/** What the invented office knows about a person of the day; empty where it knows nothing. */
public record DayPerson(
        String number, String surname, String address, String building, String household, boolean isProtected) {}
