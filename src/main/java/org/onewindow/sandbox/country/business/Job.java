package org.onewindow.sandbox.country.business;

import java.time.LocalDate;

/** Somebody's place with an employer, since a day that is neither before the employer began nor before working life did. */
public record Job(Enterprise employer, LocalDate hired) {}
