package org.onewindow.sandbox.country.people;

/**
 * A name.
 *
 * @param surname the surname; empty where a people has none
 * @param given the given name, without a father's name after it
 * @param full as registers write it
 */
public record PersonName(String surname, String given, String full) {}
