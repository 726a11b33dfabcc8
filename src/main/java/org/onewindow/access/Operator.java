package org.onewindow.access;

/**
 * A person who may sign in.
 *
 * @param name the sign-in name, lower case, unique at the station
 * @param displayName the name as screens show it
 * @param role the one role; duties are kept apart, so nobody has two
 */
public record Operator(String name, String displayName, Role role) {}
