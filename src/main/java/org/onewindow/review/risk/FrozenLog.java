package org.onewindow.review.risk;

/**
 * A counter's log of which the hub takes nothing more, because it went two ways or back to an older copy.
 *
 * @param counter whose log
 * @param checked how many entries the hub has of it, from the first
 */
public record FrozenLog(String counter, long checked) {}
