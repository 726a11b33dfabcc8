package org.onewindow.sandbox.country.register;

import org.onewindow.sandbox.country.business.Economy;
import org.onewindow.sandbox.country.business.Jobs;
import org.onewindow.sandbox.country.chance.Words;

/** What files look things up in: the organisations, who works where, and words for invented titles. */
public record Surroundings(Economy economy, Jobs jobs, Words words) {}
