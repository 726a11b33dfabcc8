package org.onewindow.hub.store;

import java.time.Clock;
import java.util.function.Predicate;

/**
 * What the hub knows of its station.
 *
 * @param name the station's name, for people
 * @param clock the station's clock; its zone is the station's
 * @param knownMatters whether the station takes in cases of a matter
 */
public record HubStation(String name, Clock clock, Predicate<String> knownMatters) {}
