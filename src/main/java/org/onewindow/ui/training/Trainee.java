package org.onewindow.ui.training;

import java.util.function.Supplier;
import org.onewindow.access.Role;

/**
 * An invented operator whom one click signs in.
 *
 * @param role what they practise
 * @param name their sign-in name
 * @param password gives a fresh copy of their password each time; the receiver wipes it
 */
public record Trainee(Role role, String name, Supplier<char[]> password) {}
