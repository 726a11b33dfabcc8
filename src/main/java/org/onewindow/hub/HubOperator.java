package org.onewindow.hub;

import org.onewindow.access.Role;

/**
 * An operator of the station, as the hub knows them.
 *
 * @param name the sign-in name
 * @param role the one role
 */
public record HubOperator(String name, Role role) {}
